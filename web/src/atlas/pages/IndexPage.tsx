// Everything of a kind, as the index of an atlas has it: by name, or the latest first.
import { A, hrefOf, useAsOf, type PageKind } from '../address';
import { words } from '../labels';
import { Choice, List, useChoice } from '../parts/List';
import { Title } from '../parts/Title';
import { indexes } from './indexes';

export function IndexPage({ kind }: { kind: PageKind }) {
  const { title, document, asOf, decade } = indexes[kind];
  const time = useAsOf();
  const [sort, tenYears] = [useChoice('kind'), useChoice('decade')];
  const whole = asOf?.(time);
  const filter = { ...whole, ...(sort && { kind: { eq: sort } }), ...(decade && tenYears && { [decade.field]: { during: tenYears } }) };
  return (
    <>
      <Title window={title}>{title}</Title>
      <List
        title="On record"
        document={document}
        variables={{ whole, filter }}
        connection={(data) => data.list}
        keyOf={({ node }) => node.slug}
        filters={({ choices }) => (
          <>
            <Choice name="kind" label="Kind" facets={choices?.kinds} />
            {decade && <Choice name="decade" label={decade.label} facets={choices?.decades} />}
          </>
        )}
        row={({ node }) => (
          <>
            {node.when !== undefined && <span className="row-when">{node.when?.display}</span>}
            <span className="row-what">
              <A href={hrefOf(node)}>
                <bdi>{node.name}</bdi>
              </A>{' '}
              <span className="quiet">{[node.detail, node.kind && words(node.kind)].filter(Boolean).join(' · ')}</span>
            </span>
          </>
        )}
      />
    </>
  );
}
