// The treaties that an actor has a part in, the latest first.
import { graphql } from '../../../gql';
import type { TreatyKind } from '../../../gql/graphql';
import { treatiesAsOf } from '../../asOf';
import { Choice, List, useChoice } from '../../parts/List';
import { TreatyRow } from '../rows';
import type { SectionProps } from './sections';

const TreatiesDocument = graphql(`
  query Treaties($ref: ActorRef!, $whole: TreatyFilter, $filter: TreatyFilter, $first: Int, $after: String) {
    actor(ref: $ref) {
      name
      choices: treaties(first: 0, filter: $whole) {
        kinds: facets(by: [KIND]) {
          ...Choices
        }
        decades: facets(by: [DECADE]) {
          ...Choices
        }
      }
      treaties(first: $first, after: $after, filter: $filter, orderBy: [SIGNED_DESC]) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          node {
            ...TreatyInRow
          }
        }
      }
    }
  }
`);

export function Treaties({ actor, asOf, id, title }: SectionProps) {
  const kind = useChoice('treaties.kind') as TreatyKind | undefined;
  const decade = useChoice('treaties.decade');
  const whole = treatiesAsOf(asOf);
  const filter = { ...whole, ...(kind && { kind: { eq: kind } }), ...(decade && { signed: { during: decade } }) };
  return (
    <List
      id={id}
      title={title}
      document={TreatiesDocument}
      variables={{ ref: actor.slug, whole, filter }}
      connection={(data) => data.actor?.treaties}
      keyOf={({ node }) => node.id}
      filters={(data) => (
        <>
          <Choice name="treaties.kind" label="Kind" facets={data.actor?.choices.kinds} />
          <Choice name="treaties.decade" label="Signed" facets={data.actor?.choices.decades} />
        </>
      )}
      row={({ node }) => <TreatyRow treaty={node} />}
    />
  );
}
