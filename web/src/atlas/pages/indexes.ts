// What the index of each kind asks for, and by what it can be narrowed: the time asked about, a kind, a decade.
import { graphql } from '../../gql';
import type { TypedDocumentString } from '../../gql/graphql';
import type { PageKind } from '../address';
import { countriesAsOf, eventsAsOf, organizationsAsOf, treatiesAsOf } from '../asOf';
import type { Connection } from '../pages';
import type { Facet } from '../parts/List';

type Entry = { node: { __typename: string; slug: string; name: string; when?: { display: string } | null; kind?: string; detail?: string | null } };
type Answer = { list: Connection<Entry> | null; choices?: { kinds?: Facet[]; decades?: Facet[] } | null };
type Variables = { whole?: unknown; filter?: unknown; first?: number | null; after?: string | null };
type Index = TypedDocumentString<Answer, Variables>;

type Description = {
  title: string;
  document: Index;
  asOf?: (time: string | undefined) => object | undefined;
  /** The time by whose decade it is narrowed. */
  decade?: { field: 'signed' | 'occurred' | 'issued'; label: string };
};

export const indexes: Record<PageKind, Description> = {
  country: {
    title: 'Countries',
    asOf: countriesAsOf,
    document: graphql(`
      query Countries($filter: CountryFilter, $first: Int, $after: String) {
        list: countries(first: $first, after: $after, filter: $filter, orderBy: [NAME_ASC]) {
          totalCount
          pageInfo {
            ...PageEnd
          }
          edges {
            node {
              ...ActorName
              detail: code
              when: period {
                display
              }
            }
          }
        }
      }
    `) as Index,
  },
  organization: {
    title: 'Organizations',
    asOf: organizationsAsOf,
    document: graphql(`
      query Organizations($whole: OrganizationFilter, $filter: OrganizationFilter, $first: Int, $after: String) {
        choices: organizations(first: 0, filter: $whole) {
          kinds: facets(by: [KIND]) {
            ...Choices
          }
        }
        list: organizations(first: $first, after: $after, filter: $filter, orderBy: [NAME_ASC]) {
          totalCount
          pageInfo {
            ...PageEnd
          }
          edges {
            node {
              ...ActorName
              detail: abbreviation
              kind
              when: founded {
                display
              }
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
            ...PageEnd
          }
          edges {
            node {
              ...ActorName
              detail: summary
            }
          }
        }
      }
    `) as Index,
  },
  treaty: {
    title: 'Treaties',
    asOf: treatiesAsOf,
    decade: { field: 'signed', label: 'Signed' },
    document: graphql(`
      query TreatyIndex($whole: TreatyFilter, $filter: TreatyFilter, $first: Int, $after: String) {
        choices: treaties(first: 0, filter: $whole) {
          kinds: facets(by: [KIND]) {
            ...Choices
          }
          decades: facets(by: [DECADE]) {
            ...Choices
          }
        }
        list: treaties(first: $first, after: $after, filter: $filter, orderBy: [SIGNED_DESC]) {
          totalCount
          pageInfo {
            ...PageEnd
          }
          edges {
            node {
              __typename
              slug
              name: title
              kind
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
    asOf: eventsAsOf,
    decade: { field: 'occurred', label: 'Time' },
    document: graphql(`
      query EventIndex($whole: EventFilter, $filter: EventFilter, $first: Int, $after: String) {
        choices: events(first: 0, filter: $whole) {
          kinds: facets(by: [KIND]) {
            ...Choices
          }
          decades: facets(by: [DECADE]) {
            ...Choices
          }
        }
        list: events(first: $first, after: $after, filter: $filter, orderBy: [OCCURRED_DESC]) {
          totalCount
          pageInfo {
            ...PageEnd
          }
          edges {
            node {
              __typename
              slug
              name: title
              kind
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
    decade: { field: 'issued', label: 'Issued' },
    document: graphql(`
      query Sources($whole: SourceFilter, $filter: SourceFilter, $first: Int, $after: String) {
        choices: sources(first: 0, filter: $whole) {
          kinds: facets(by: [KIND]) {
            ...Choices
          }
          decades: facets(by: [DECADE]) {
            ...Choices
          }
        }
        list: sources(first: $first, after: $after, filter: $filter, orderBy: [TITLE_ASC]) {
          totalCount
          pageInfo {
            ...PageEnd
          }
          edges {
            node {
              __typename
              slug
              name: title
              kind
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
            ...PageEnd
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
