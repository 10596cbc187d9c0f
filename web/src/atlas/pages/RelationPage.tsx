// What is between two actors: how their relation stands and stood, their treaties, events, issues and missions.
import { graphql } from '../../gql';
import type { RelationQuery } from '../../gql/graphql';
import { A, useAsOf, withParams } from '../address';
import { useAnswer } from '../api';
import { codedEventsAsOf, eventsAsOf, issuesAsOf, missionsAsOf, treatiesAsOf } from '../asOf';
import { capital, words } from '../labels';
import { Fact, Tag } from '../parts/Fact';
import { Facts } from '../parts/Facts';
import { List } from '../parts/List';
import { ActorLink } from '../parts/Names';
import { One } from '../parts/One';
import { Sources } from '../parts/Sources';
import { Title } from '../parts/Title';
import { View } from '../parts/View';
import { CodedEventRow } from './actor/CodedEvents';
import { MissionRow } from './actor/Missions';
import { Agreement } from './Agreement';
import { EventRow, TreatyRow } from './rows';

const RelationDocument = graphql(`
  query Relation($one: ActorRef!, $other: ActorRef!, $asOf: EDTF) {
    one: actor(ref: $one) {
      ...ActorName
    }
    other: actor(ref: $other) {
      ...ActorName
    }
    relation(of: $one, with: $other) {
      ...Sourced
      status(asOf: $asOf)
      established {
        ...When
      }
      phases {
        ...Sourced
        status
        period {
          ...When
        }
        initiator {
          ...ActorName
        }
      }
    }
  }
`);

const BetweenTreatiesDocument = graphql(`
  query TreatiesBetween($filter: TreatyFilter, $first: Int, $after: String) {
    treaties(first: $first, after: $after, filter: $filter, orderBy: [SIGNED_DESC]) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          ...TreatyInRow
        }
      }
    }
  }
`);

const BetweenEventsDocument = graphql(`
  query EventsBetween($filter: EventFilter, $first: Int, $after: String) {
    events(first: $first, after: $after, filter: $filter, orderBy: [OCCURRED_DESC]) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          ...EventInRow
        }
      }
    }
  }
`);

const BetweenIssuesDocument = graphql(`
  query IssuesBetween($filter: IssueFilter, $first: Int, $after: String) {
    issues(first: $first, after: $after, filter: $filter, orderBy: [TITLE_ASC]) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          ...Sourced
          title
          kind
          status
          period {
            ...When
          }
        }
      }
    }
  }
`);

const BetweenMissionsDocument = graphql(`
  query MissionsBetween($filter: MissionFilter, $first: Int, $after: String) {
    missions(first: $first, after: $after, filter: $filter) {
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

const CodedBetweenDocument = graphql(`
  query CodedEventsBetween($filter: CodedEventFilter, $first: Int, $after: String) {
    codedEvents(first: $first, after: $after, filter: $filter, orderBy: [OCCURRED_DESC]) {
      totalCount
      pageInfo {
        ...PageEnd
      }
      edges {
        node {
          ...CodedEventInRow
        }
      }
    }
  }
`);

export function RelationPage({ one, other }: { one: string; other: string }) {
  const asOf = useAsOf();
  const variables = { one, other, asOf };
  const answer = useAnswer(RelationDocument, variables);
  return (
    <One answer={answer} name={other} record={({ one, other, relation }) => one && other && { one, other, relation }}>
      {({ one, other, relation }, data) => (
        <>
          <Title window={`${one.name} and ${other.name}`}>
            <bdi>{one.name}</bdi> and <bdi>{other.name}</bdi>
          </Title>
          <p className="page-kind">
            <ActorLink actor={one} /> · <ActorLink actor={other} /> · <A href={withParams('/paths', { from: one.slug, to: other.slug })}>Paths between them</A>
          </p>
          {relation ? (
            <View title="In brief" document={RelationDocument} variables={variables} data={data}>
              <Brief relation={relation} name={`relation of ${one.name} and ${other.name}`} />
            </View>
          ) : (
            <p className="lead">No relation of the two is on record as such. What both have a part in stands below, as far as there is any.</p>
          )}
          <Between one={one.slug} other={other.slug} asOf={asOf} />
        </>
      )}
    </One>
  );
}

function Brief({ relation, name }: { relation: NonNullable<RelationQuery['relation']>; name: string }) {
  return (
    <div className="brief">
      {relation.summary && <p className="lead">{relation.summary}</p>}
      <Facts
        facts={[
          ['Diplomatic relations', relation.status === 'UNKNOWN' ? 'not on record' : words(relation.status)],
          ['Established', relation.established?.display],
        ]}
      />
      <div className="row row-alone">
        <Sources fact={relation} of={name} />
      </div>
      {relation.phases.length > 0 && (
        <ul className="rows">
          {relation.phases.map((phase) => (
            <li key={phase.id} className="row">
              <Fact fact={phase} when={phase.period?.display} of={words(phase.status)}>
                {capital(words(phase.status))}
                {phase.initiator && (
                  <>
                    {' by '}
                    <ActorLink actor={phase.initiator} />
                  </>
                )}
              </Fact>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What two actors have a part in, whether a relation of theirs is on record or not. */
function Between({ one, other, asOf }: { one: string; other: string; asOf: string | undefined }) {
  const both = { all: [one, other] };
  const each = [
    { sender: { any: [one] }, host: { any: [other] } },
    { sender: { any: [other] }, host: { any: [one] } },
  ];
  return (
    <>
      <List
        id="treaties"
        title="Treaties"
        document={BetweenTreatiesDocument}
        variables={{ filter: { ...treatiesAsOf(asOf), party: both } }}
        connection={(data) => data.treaties}
        keyOf={({ node }) => node.id}
        row={({ node }) => <TreatyRow treaty={node} />}
      />
      <List
        id="events"
        title="Events"
        document={BetweenEventsDocument}
        variables={{ filter: { ...eventsAsOf(asOf), participant: both } }}
        connection={(data) => data.events}
        keyOf={({ node }) => node.id}
        row={({ node }) => <EventRow event={node} />}
        optional
      />
      <List
        id="issues"
        title="Issues"
        document={BetweenIssuesDocument}
        variables={{ filter: { ...issuesAsOf(asOf), party: both } }}
        connection={(data) => data.issues}
        keyOf={({ node }) => node.id}
        row={({ node }) => (
          <Fact fact={node} when={node.period?.display} of={node.title}>
            {node.title} <span className="quiet">{words(node.kind)}</span> <Tag kind={node.status.toLowerCase()}>{words(node.status)}</Tag>
          </Fact>
        )}
        optional
      />
      <List
        id="missions"
        title="Missions"
        document={BetweenMissionsDocument}
        variables={{ filter: { ...missionsAsOf(asOf), or: each } }}
        connection={(data) => data.missions}
        keyOf={({ node }) => node.id}
        row={({ node }) => <MissionRow mission={node} other={node.sender} relation="of" />}
        optional
      />
      <Agreement one={one} other={other} asOf={asOf} />
      <List
        id="codedEvents"
        title="Coded events"
        document={CodedBetweenDocument}
        variables={{ filter: { ...codedEventsAsOf(asOf), party: both } }}
        connection={(data) => data.codedEvents}
        keyOf={({ node }) => node.id}
        row={({ node }) => <CodedEventRow event={node} />}
        optional
      />
    </>
  );
}
