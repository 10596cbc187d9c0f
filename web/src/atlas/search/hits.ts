// What the search finds, as what is shown of it: a name, what it is, and where it leads.
import { graphql } from '../../gql';
import type { RecordKind, SearchQuery } from '../../gql/graphql';
import { hrefOf, withParams } from '../address';
import { capital, words } from '../labels';

export const SearchDocument = graphql(`
  query Search($query: String!, $kinds: [RecordKind!], $first: Int, $after: String) {
    search(query: $query, kinds: $kinds, first: $first, after: $after) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        cursor
        node {
          __typename
          ... on Country {
            slug
            name
            code
          }
          ... on Organization {
            slug
            name
            abbreviation
          }
          ... on Person {
            slug
            name
            summary
          }
          ... on Treaty {
            slug
            title
            treatyKind: kind
            signed {
              display
            }
          }
          ... on Event {
            slug
            title
            eventKind: kind
            occurred {
              display
            }
          }
          ... on Source {
            slug
            title
            sourceKind: kind
            publisher
          }
          ... on Document {
            slug
            title
          }
          ... on Passage {
            id
            text
            section {
              document {
                slug
                title
              }
            }
          }
        }
      }
    }
  }
`);

/** The kinds of records that have a page. */
export const kinds: RecordKind[] = ['COUNTRY', 'ORGANIZATION', 'PERSON', 'TREATY', 'EVENT', 'SOURCE', 'DOCUMENT'];

export type Edge = NonNullable<SearchQuery['search']>['edges'][number];
export type Hit = { key: string; slug: string; name: string; kind: string; detail: string; href: string };

export function hitsOf(edges: Edge[]): Hit[] {
  return edges.flatMap((edge) => hitOf(edge) ?? []);
}

export function hitOf({ node, cursor }: Edge): Hit | undefined {
  const hit = (record: { __typename: string; slug: string }, name: string, kind: string, ...details: (string | null | undefined)[]) => ({
    key: cursor,
    slug: record.slug,
    name,
    kind: capital(kind),
    detail: details.filter(Boolean).join(' · '),
    href: hrefOf(record),
  });
  switch (node.__typename) {
    case 'Country':
      return hit(node, node.name, 'country', node.code);
    case 'Organization':
      return hit(node, node.name, 'organization', node.abbreviation);
    case 'Person':
      return hit(node, node.name, 'person', node.summary);
    case 'Treaty':
      return hit(node, node.title, words(node.treatyKind), node.signed?.display);
    case 'Event':
      return hit(node, node.title, words(node.eventKind), node.occurred.display);
    case 'Source':
      return hit(node, node.title, words(node.sourceKind), node.publisher);
    case 'Document':
      return hit(node, node.title, 'document');
    case 'Passage':
      return {
        key: cursor,
        slug: node.section.document.slug,
        name: node.text,
        kind: 'Passage',
        detail: node.section.document.title,
        href: withParams(hrefOf({ __typename: 'Document', slug: node.section.document.slug }), { passage: node.id }),
      };
    default:
      return undefined;
  }
}
