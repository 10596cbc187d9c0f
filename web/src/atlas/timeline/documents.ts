// What the timeline asks for, page by page: what an answer has no more of is left out of the next question. The time that
// the page is asked about changes nothing of it; the timeline marks it.
import { graphql } from '../../gql';

export const TimelineDocument = graphql(`
  query Timeline(
    $ref: ActorRef!
    $events: Boolean! = true
    $eventsAfter: String
    $treaties: Boolean! = true
    $treatiesAfter: String
    $memberships: Boolean! = true
    $membershipsAfter: String
    $members: Boolean! = true
    $membersAfter: String
    $relations: Boolean! = true
    $relationsAfter: String
  ) {
    actor(ref: $ref) {
      __typename
      id
      slug
      name
      events(first: 500, after: $eventsAfter) @include(if: $events) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        nodes {
          __typename
          id
          slug
          title
          kind
          eventStatus: status
          occurred {
            ...TimelineTime
          }
        }
      }
      treaties(first: 500, after: $treatiesAfter) @include(if: $treaties) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        nodes {
          __typename
          id
          slug
          title
          kind
          treatyStatus: status
          signed {
            ...TimelineTime
          }
          adopted {
            ...TimelineTime
          }
          inForce {
            ...TimelineTime
          }
        }
      }
      memberships(first: 500, after: $membershipsAfter) @include(if: $memberships) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        nodes {
          id
          role
          membershipStatus: status
          period {
            ...TimelineTime
          }
          organization {
            __typename
            slug
            name
          }
        }
      }
      ... on Organization {
        members(first: 500, after: $membersAfter) @include(if: $members) {
          totalCount
          pageInfo {
            ...PageEnd
          }
          nodes {
            id
            role
            membershipStatus: status
            period {
              ...TimelineTime
            }
            member {
              __typename
              slug
              name
            }
          }
        }
      }
      relations(first: 500, after: $relationsAfter) @include(if: $relations) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          counterpart {
            __typename
            slug
            name
          }
          node {
            phases {
              id
              relationStatus: status
              period {
                ...TimelineTime
              }
            }
          }
        }
      }
    }
  }

  fragment TimelineTime on TemporalExtent {
    display
    earliest
    latest
    startLatest
    endEarliest
  }
`);
