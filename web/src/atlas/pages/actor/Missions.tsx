// The missions that a country or an organization sends, and those that it hosts.
import { graphql } from '../../../gql';
import type { MissionInRowFragment, MissionKind } from '../../../gql/graphql';
import { missionsAsOf } from '../../asOf';
import { capital, words } from '../../labels';
import { Fact } from '../../parts/Fact';
import { Choice, List, useChoice } from '../../parts/List';
import { ActorLink, ActorLinks } from '../../parts/Names';
import type { SectionProps } from './sections';

graphql(`
  fragment MissionInRow on Mission {
    ...Sourced
    kind
    address
    url
    period {
      ...When
    }
    sender {
      ...ActorName
    }
    host {
      ...ActorName
    }
    accreditedTo {
      ...ActorName
    }
    place {
      name
    }
    heads {
      title
      holder {
        ...ActorName
      }
    }
  }
`);

const SentDocument = graphql(`
  query SentMissions($ref: ActorRef!, $whole: MissionFilter, $filter: MissionFilter, $first: Int, $after: String) {
    choices: missions(first: 0, filter: $whole) {
      facets(by: [KIND]) {
        ...Choices
      }
    }
    actor(ref: $ref) {
      name
    }
    missions(first: $first, after: $after, filter: $filter, orderBy: [HOST_ASC, PERIOD_ASC]) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          ...MissionInRow
        }
      }
    }
  }
`);

const HostedDocument = graphql(`
  query HostedMissions($ref: ActorRef!, $whole: MissionFilter, $filter: MissionFilter, $first: Int, $after: String) {
    choices: missions(first: 0, filter: $whole) {
      facets(by: [KIND]) {
        ...Choices
      }
    }
    actor(ref: $ref) {
      name
    }
    missions(first: $first, after: $after, filter: $filter, orderBy: [SENDER_ASC, PERIOD_ASC]) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          ...MissionInRow
        }
      }
    }
  }
`);

function useVariables(side: 'sender' | 'host', slug: string, asOf: string | undefined, choice: string) {
  const kind = useChoice(choice) as MissionKind | undefined;
  const whole = { ...missionsAsOf(asOf), [side]: { any: [slug] } };
  return { ref: slug, whole, filter: { ...whole, ...(kind && { kind: { eq: kind } }) } };
}

export function SentMissions({ actor, asOf, id, title }: SectionProps) {
  return (
    <List
      id={id}
      title={title}
      document={SentDocument}
      variables={useVariables('sender', actor.slug, asOf, 'sent.kind')}
      connection={(data) => data.missions}
      keyOf={({ node }) => node.id}
      filters={(data) => <Choice name="sent.kind" label="Kind" facets={data.choices?.facets} />}
      row={({ node }) => <MissionRow mission={node} other={node.host} relation="in" />}
    />
  );
}

export function HostedMissions({ actor, asOf, id, title }: SectionProps) {
  return (
    <List
      id={id}
      title={title}
      document={HostedDocument}
      variables={useVariables('host', actor.slug, asOf, 'hosted.kind')}
      connection={(data) => data.missions}
      keyOf={({ node }) => node.id}
      filters={(data) => <Choice name="hosted.kind" label="Kind" facets={data.choices?.facets} />}
      row={({ node }) => <MissionRow mission={node} other={node.sender} relation="of" />}
    />
  );
}

export function MissionRow({ mission, other, relation }: { mission: MissionInRowFragment; other: MissionInRowFragment['host']; relation: string }) {
  const { kind, place, address, heads, accreditedTo } = mission;
  const further = accreditedTo.filter(({ slug }) => slug !== mission.host.slug);
  return (
    <Fact fact={mission} when={mission.period?.display} of={`${words(kind)} ${relation} ${other.name}`}>
      {capital(words(kind))} {relation} <ActorLink actor={other} />
      {place && `, ${place.name}`}
      {further.length > 0 && (
        <>
          , also to <ActorLinks actors={further} />
        </>
      )}
      {heads.length > 0 && (
        <span className="row-note">
          {heads.map(({ title, holder }) => (
            <span key={holder.slug}>
              {title}: <ActorLink actor={holder} />{' '}
            </span>
          ))}
        </span>
      )}
      {address && (
        <span className="row-note" dir="auto">
          {address}
        </span>
      )}
    </Fact>
  );
}
