// Where an actor is a member, and who is a member of an organization.
import { graphql } from '../../../gql';
import type { MembershipRole } from '../../../gql/graphql';
import { membershipsAsOf } from '../../asOf';
import { words } from '../../labels';
import { Fact, Tag } from '../../parts/Fact';
import { Choice, List, useChoice } from '../../parts/List';
import { ActorLink } from '../../parts/Names';
import type { SectionProps } from './sections';

const MembershipsDocument = graphql(`
  query Memberships($ref: ActorRef!, $whole: MembershipFilter, $filter: MembershipFilter, $asOf: EDTF, $first: Int, $after: String) {
    actor(ref: $ref) {
      name
      choices: memberships(first: 0, filter: $whole) {
        facets(by: [ROLE]) {
          ...Choices
        }
      }
      memberships(first: $first, after: $after, filter: $filter, orderBy: [ORGANIZATION_ASC, PERIOD_ASC]) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          node {
            ...Sourced
            role
            status(asOf: $asOf)
            period {
              ...When
            }
            organization {
              ...ActorName
              abbreviation
            }
          }
        }
      }
    }
  }
`);

const MembersDocument = graphql(`
  query Members($slug: String!, $whole: MembershipFilter, $filter: MembershipFilter, $asOf: EDTF, $first: Int, $after: String) {
    organization(slug: $slug) {
      name
      choices: members(first: 0, filter: $whole) {
        facets(by: [ROLE]) {
          ...Choices
        }
      }
      members(first: $first, after: $after, filter: $filter, orderBy: [MEMBER_ASC, PERIOD_ASC]) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          node {
            ...Sourced
            role
            status(asOf: $asOf)
            period {
              ...When
            }
            member {
              ...ActorName
            }
          }
        }
      }
    }
  }
`);

type Standing = { role: MembershipRole; status: string };

/** A membership goes on unless it is said not to. */
function Tags({ role, status }: Standing) {
  return (
    <>
      {role !== 'MEMBER' && <Tag>{words(role)}</Tag>} {status !== 'CURRENT' && <Tag kind={status.toLowerCase()}>{words(status)}</Tag>}
    </>
  );
}

function useFilter(name: string, asOf: string | undefined) {
  const role = useChoice(name) as MembershipRole | undefined;
  const whole = membershipsAsOf(asOf);
  return { whole, filter: { ...whole, ...(role && { role: { eq: role } }) }, asOf };
}

export function Memberships({ actor, asOf, id, title }: SectionProps) {
  return (
    <List
      id={id}
      title={title}
      document={MembershipsDocument}
      variables={{ ref: actor.slug, ...useFilter('memberships.role', asOf) }}
      connection={(data) => data.actor?.memberships}
      keyOf={({ node }) => node.id}
      filters={(data) => <Choice name="memberships.role" label="Role" facets={data.actor?.choices.facets} />}
      row={({ node }) => (
        <Fact fact={node} when={node.period?.display} of={`membership in ${node.organization.name}`}>
          <ActorLink actor={node.organization} /> {node.organization.abbreviation && <span className="quiet">{node.organization.abbreviation}</span>}{' '}
          <Tags {...node} />
        </Fact>
      )}
    />
  );
}

export function Members({ actor, asOf, id, title }: SectionProps) {
  return (
    <List
      id={id}
      title={title}
      document={MembersDocument}
      variables={{ slug: actor.slug, ...useFilter('members.role', asOf) }}
      connection={(data) => data.organization?.members}
      keyOf={({ node }) => node.id}
      filters={(data) => <Choice name="members.role" label="Role" facets={data.organization?.choices.facets} />}
      row={({ node }) => (
        <Fact fact={node} when={node.period?.display} of={`membership of ${node.member.name}`}>
          <ActorLink actor={node.member} /> <Tags {...node} />
        </Fact>
      )}
    />
  );
}
