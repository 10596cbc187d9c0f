// What the network asks for: an actor with its links, and a treaty with its parties. Their facts are the network's edges.
import { graphql } from '../../gql';
import { membershipsAsOf, relationsAsOf, treatiesAsOf } from '../asOf';

export const NetworkDocument = graphql(`
  query Network($ref: ActorRef!, $asOf: EDTF, $relations: RelationFilter, $memberships: MembershipFilter, $treaties: TreatyFilter) {
    actor(ref: $ref) {
      __typename
      id
      slug
      name
      relations(first: 500, filter: $relations) {
        totalCount
        edges {
          counterpart {
            ...NetworkActor
          }
          node {
            id
            status(asOf: $asOf)
            established {
              ...NetworkTime
            }
          }
        }
      }
      memberships(first: 500, filter: $memberships) {
        totalCount
        nodes {
          id
          role
          status(asOf: $asOf)
          period {
            ...NetworkTime
          }
          organization {
            ...NetworkActor
          }
        }
      }
      ... on Organization {
        members(first: 500, filter: $memberships) {
          totalCount
          nodes {
            id
            role
            status(asOf: $asOf)
            period {
              ...NetworkTime
            }
            member {
              ...NetworkActor
            }
          }
        }
      }
      treaties(first: 200, filter: $treaties, orderBy: [SIGNED_DESC]) {
        totalCount
        nodes {
          __typename
          id
          slug
          title
          signed {
            ...NetworkTime
          }
          own: parties(first: 1, filter: { party: { any: [$ref] } }) {
            nodes {
              id
              role
            }
          }
          parties(first: 6) {
            totalCount
            nodes {
              id
              role
              party {
                ...NetworkActor
              }
            }
          }
        }
      }
    }
  }

  fragment NetworkActor on Actor {
    __typename
    id
    slug
    name
  }

  fragment NetworkTime on TemporalExtent {
    display
    earliest
    latest
    startLatest
    endEarliest
  }
`);

export const TreatyNetworkDocument = graphql(`
  query TreatyNetwork($slug: String!) {
    treaty(slug: $slug) {
      __typename
      id
      slug
      title
      signed {
        ...NetworkTime
      }
      parties(first: 500) {
        totalCount
        nodes {
          id
          role
          party {
            ...NetworkActor
          }
        }
      }
    }
  }
`);

export const networkVariables = (ref: string, asOf: string | undefined) => ({
  ref,
  ...(asOf && { asOf, relations: relationsAsOf(asOf), memberships: membershipsAsOf(asOf), treaties: treatiesAsOf(asOf) }),
});
