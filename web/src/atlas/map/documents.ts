// What the map asks for: the countries of the time, once; what an actor has to do with them; and the members of the
// organization that is chosen.
import { graphql } from '../../gql';
import { membershipsAsOf, missionsAsOf, relationsAsOf, treatiesAsOf } from '../asOf';

export const CountriesDocument = graphql(`
  query CountriesOfMap($countries: CountryFilter) {
    countries(first: 500, filter: $countries) {
      nodes {
        __typename
        id
        slug
        name
        numeric
        capital {
          name
          coordinates {
            latitude
            longitude
          }
        }
      }
    }
  }
`);

export const MapDocument = graphql(`
  query WorldMap($ref: ActorRef!, $asOf: EDTF, $relations: RelationFilter, $memberships: MembershipFilter, $treaties: TreatyFilter, $missions: MissionFilter) {
    actor(ref: $ref) {
      __typename
      id
      slug
      name
      relations(first: 500, filter: $relations) {
        edges {
          counterpart {
            slug
          }
          node {
            id
            status(asOf: $asOf)
            established {
              display
            }
          }
        }
      }
      memberships(first: 500, filter: $memberships, orderBy: [ORGANIZATION_ASC]) {
        nodes {
          organization {
            slug
            name
          }
        }
      }
      treaties(first: 0, filter: $treaties) {
        facets(by: [PARTY], first: 500) {
          keys
          count
        }
      }
      events(first: 500) {
        nodes {
          __typename
          slug
          title
          place {
            ...MapPlace
          }
        }
      }
      ... on Country {
        sentMissions(first: 500, filter: $missions) {
          nodes {
            ...MapMission
          }
        }
        hostedMissions(first: 500, filter: $missions) {
          nodes {
            ...MapMission
          }
        }
      }
      ... on Organization {
        sentMissions(first: 500, filter: $missions) {
          nodes {
            ...MapMission
          }
        }
        hostedMissions(first: 500, filter: $missions) {
          nodes {
            ...MapMission
          }
        }
      }
    }
  }

  fragment MapMission on Mission {
    id
    kind
    sender {
      __typename
      slug
      name
    }
    host {
      __typename
      slug
      name
    }
    coordinates {
      latitude
      longitude
    }
    place {
      ...MapPlace
    }
  }

  fragment MapPlace on Place {
    slug
    name
    coordinates {
      latitude
      longitude
    }
  }
`);

export const MembersDocument = graphql(`
  query MembersOnMap($slug: String!, $asOf: EDTF, $members: MembershipFilter) {
    organization(slug: $slug) {
      slug
      name
      members(first: 500, filter: $members) {
        nodes {
          id
          role
          status(asOf: $asOf)
          period {
            display
          }
          member {
            slug
          }
        }
      }
    }
  }
`);

const today = () => new Date().toISOString().slice(0, 10);

export const countriesVariables = (asOf: string | undefined) => ({ countries: { period: { asOf: asOf ?? today() } } });

export const mapVariables = (ref: string, asOf: string | undefined) => ({
  ref,
  ...(asOf && { asOf, relations: relationsAsOf(asOf), memberships: membershipsAsOf(asOf), treaties: treatiesAsOf(asOf), missions: missionsAsOf(asOf) }),
});

export const membersVariables = (slug: string, asOf: string | undefined) => ({ slug, ...(asOf && { asOf, members: membershipsAsOf(asOf) }) });
