// An address at which nothing is: it says so, and what comes closest.
import { A } from '../address';
import { useAnswer } from '../api';
import { Title } from '../parts/Title';
import { Trouble } from '../parts/Trouble';
import { hitsOf, kinds, SearchDocument } from '../search/hits';

const longestQuery = 100; // characters; the search takes no more

export function NothingPage({ name }: { name: string }) {
  const query = name.replace(/[-_/+]+/g, ' ').trim().slice(0, longestQuery);
  const { data, problem, again } = useAnswer(SearchDocument, query ? { query, kinds, first: 8 } : undefined);
  const hits = hitsOf(data?.search?.edges ?? []);
  return (
    <>
      <Title window="Nothing here">Nothing is at this address</Title>
      <p className="lead">
        <code>{location.pathname}</code> names nothing that is on record.
      </p>
      {problem && <Trouble problem={problem} again={again} />}
      {hits.length > 0 && (
        <section className="view" aria-labelledby="nearest">
          <header className="view-head">
            <h2 id="nearest">The nearest by name</h2>
          </header>
          <ul className="rows">
            {hits.map(({ key, name, kind, detail, href }) => (
              <li key={key} className="row">
                <span className="row-when">{kind}</span>
                <span className="row-what">
                  <A href={href}>
                    <bdi>{name}</bdi>
                  </A>{' '}
                  <span className="quiet">{detail}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <A href="/">To the beginning</A>, or search above.
      </p>
    </>
  );
}
