// Everything of a kind, as the index of an atlas has it: by name.
import { graphql } from '../../gql';
import type { TypedDocumentString } from '../../gql/graphql';
import { A, hrefOf, type PageKind } from '../address';
import { List } from '../parts/List';
import type { Connection } from '../pages';
import { Title } from '../parts/Title';

type Entry = { node: { __typename: string; slug: string; name: string; when?: { display: string } | null } };
type Index = TypedDocumentString<{ list: Connection<Entry> | null }, { first?: number | null; after?: string | null }>;

const indexes: Record<PageKind, { title: string; document: Index }> = {
  country: {
    title: 'Countries',
    document: graphql(`
      query Countries($first: Int, $after: String) {
        list: countries(first: $first, after: $after, orderBy: [NAME_ASC]) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              __typename
              slug
              name
            }
          }
        }
      }
    `) as Index,
  },
  organization: {
    title: 'Organizations',
    document: graphql(`
      query Organizations($first: Int, $after: String) {
        list: organizations(first: $first, after: $after, orderBy: [NAME_ASC]) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              __typename
              slug
              name
            }
          }
        }
      }
    `) as Index,
  },
  person: {
    title: 'Persons',
    document: graphql(`
      query Persons($first: Int, $after: String) {
        list: persons(first: $first, after: $after, orderBy: [NAME_ASC]) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              __typename
              slug
              name
            }
          }
        }
      }
    `) as Index,
  },
  treaty: {
    title: 'Treaties',
    document: graphql(`
      query TreatyIndex($first: Int, $after: String) {
        list: treaties(first: $first, after: $after, orderBy: [SIGNED_DESC]) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              __typename
              slug
              name: title
              when: signed {
                display
              }
            }
          }
        }
      }
    `) as Index,
  },
  event: {
    title: 'Events',
    document: graphql(`
      query EventIndex($first: Int, $after: String) {
        list: events(first: $first, after: $after, orderBy: [OCCURRED_DESC]) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              __typename
              slug
              name: title
              when: occurred {
                display
              }
            }
          }
        }
      }
    `) as Index,
  },
  source: {
    title: 'Sources',
    document: graphql(`
      query Sources($first: Int, $after: String) {
        list: sources(first: $first, after: $after, orderBy: [TITLE_ASC]) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              __typename
              slug
              name: title
              when: issued {
                display
              }
            }
          }
        }
      }
    `) as Index,
  },
  document: {
    title: 'Documents',
    document: graphql(`
      query Documents($first: Int, $after: String) {
        list: documents(first: $first, after: $after, orderBy: [TITLE_ASC]) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          edges {
            node {
              __typename
              slug
              name: title
            }
          }
        }
      }
    `) as Index,
  },
};

export function IndexPage({ kind }: { kind: PageKind }) {
  const { title, document } = indexes[kind];
  return (
    <>
      <Title window={title}>{title}</Title>
      <List
        title="On record"
        document={document}
        variables={{}}
        connection={(data) => data.list}
        keyOf={({ node }) => node.slug}
        row={({ node }) => (
          <>
            <span className="row-when">{node.when?.display}</span>
            <span className="row-what">
              <A href={hrefOf(node)}>
                <bdi>{node.name}</bdi>
              </A>
            </span>
          </>
        )}
      />
    </>
  );
}
