// The headline query as a typed document. That it type-checks says that names, nullability and enums come out as meant.
import type { ResultOf, VariablesOf } from '@graphql-typed-document-node/core';
import { graphql } from '../../generated/codegen';

export const headline = graphql(`
  query Headline($code: CountryCode!, $filter: TreatyFilter) {
    country(code: $code) {
      name
      relations(first: 20) {
        edges {
          counterpart {
            name
          }
          node {
            status
            established {
              display
            }
            treaties(first: 5, filter: $filter, orderBy: [SIGNED_DESC]) {
              nodes {
                title
                signed {
                  edtf
                }
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
  }
`);

export const variables: VariablesOf<typeof headline> = {
  code: 'KZ',
  filter: { party: { any: ['KG'] }, signed: { after: '1990', certainty: 'CERTAIN' } },
};

export function lines({ country }: ResultOf<typeof headline>): string[] {
  return (country?.relations.edges ?? []).flatMap(({ counterpart, node }) =>
    node.treaties.nodes.map(({ title, signed }) => `${counterpart.name}, ${node.status}: ${title} (${signed?.edtf ?? 'no date known'})`),
  );
}
