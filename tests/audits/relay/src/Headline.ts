// The headline query as a Relay client asks it: a page of relations that can be continued, which holds only if our
// connections, ids and node(id) are what Relay takes them for.
import { graphql } from 'relay-runtime';
import type { Headline_country$data } from '../../generated/relay/Headline_country.graphql';
import type { HeadlineQuery } from '../../generated/relay/HeadlineQuery.graphql';

export const query = graphql`
  query HeadlineQuery($code: CountryCode!) {
    country(code: $code) {
      name
      ...Headline_country
    }
  }
`;

export const country = graphql`
  fragment Headline_country on Country
  @refetchable(queryName: "HeadlineNextPageQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) {
    relations(first: $count, after: $cursor) @connection(key: "Headline_relations") {
      edges {
        counterpart {
          name
        }
        node {
          status
          treaties(first: 5, orderBy: [SIGNED_DESC]) {
            nodes {
              title
              citations(first: 3) {
                nodes {
                  source {
                    title
                    url
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`;

export const variables: HeadlineQuery['variables'] = { code: 'KZ' };

export function nameOf(data: HeadlineQuery['response']): string | null {
  return data.country?.name ?? null;
}

export function titlesOfSources(data: Headline_country$data): string[] {
  return data.relations.edges
    .flatMap(({ node }) => node.treaties.nodes)
    .flatMap(({ citations }) => citations.nodes)
    .map(({ source }) => source.title);
}
