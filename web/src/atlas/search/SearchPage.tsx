// Everything that a search finds, by kind of record where one is chosen.
import type { RecordKind } from '../../gql/graphql';
import { A, setParams, useAddress } from '../address';
import { capital, words } from '../labels';
import { List } from '../parts/List';
import { Title } from '../parts/Title';
import { hitOf, kinds, SearchDocument, type Edge } from './hits';

export function SearchPage() {
  const { params } = useAddress();
  const query = params.get('q')?.trim() ?? '';
  const kind = kinds.find((kind) => kind === params.get('kind'));
  return (
    <>
      <Title window={query ? `Search: ${query}` : 'Search'}>
        {query ? (
          <>
            Search for <q dir="auto">{query}</q>
          </>
        ) : (
          'Search'
        )}
      </Title>
      {query ? <Results query={query} kind={kind} /> : <p className="lead">Type a name into the field above: in any script, and misspelt if need be.</p>}
    </>
  );
}

function Results({ query, kind }: { query: string; kind: RecordKind | undefined }) {
  return (
    <List
      title="Found"
      document={SearchDocument}
      variables={{ query, kinds: kind ? [kind] : kinds }}
      connection={(data) => data.search}
      keyOf={(edge: Edge) => edge.cursor}
      row={(edge) => <Result edge={edge} />}
      nothing={`Nothing like “${query}” is on record. Fewer words, or other ones, may find it.`}
      filters={() => (
        <label className="choice">
          <span className="visually-hidden">Kind</span>
          <select value={kind ?? ''} onChange={(event) => setParams({ kind: event.target.value }, { replace: true })}>
            <option value="">Kind: all</option>
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {capital(words(kind))}
              </option>
            ))}
          </select>
        </label>
      )}
    />
  );
}

function Result({ edge }: { edge: Edge }) {
  const hit = hitOf(edge);
  if (!hit) return null;
  return (
    <>
      <span className="row-when">{hit.kind}</span>
      <span className="row-what">
        <A href={hit.href}>
          <bdi>{hit.name}</bdi>
        </A>{' '}
        <span className="quiet">
          <bdi>{hit.detail}</bdi>
        </span>
      </span>
    </>
  );
}
