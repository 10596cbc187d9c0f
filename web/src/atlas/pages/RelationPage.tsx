// What is between two actors: how their relation stands and stood, their treaties, events, issues and missions.
import { graphql } from '../../gql';
import { A, useAsOf, withParams } from '../address';
import { useAnswer } from '../api';
import { eventsAsOf, issuesAsOf, missionsAsOf, treatiesAsOf } from '../asOf';
import { capital, words } from '../labels';
import { Fact, Tag } from '../parts/Fact';
import { Facts } from '../parts/Facts';
import { List } from '../parts/List';
import { ActorLink } from '../parts/Names';
import { One } from '../parts/One';
import { Sources } from '../parts/Sources';
import { Title } from '../parts/Title';
import { View } from '../parts/View';
import { MissionRow } from './actor/Missions';
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
      agreement {
        year
        votes
        same
        share
      }
      issues(first: 0) {
        totalCount
      }
      missions(first: 0) {
        totalCount
      }
    }
  }
`);

const BetweenTreatiesDocument = graphql(`
  query TreatiesBetween($one: ActorRef!, $other: ActorRef!, $filter: TreatyFilter, $first: Int, $after: String) {
    relation(of: $one, with: $other) {
      treaties(first: $first, after: $after, filter: $filter, orderBy: [SIGNED_DESC]) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...TreatyInRow
          }
        }
      }
    }
  }
`);

const BetweenEventsDocument = graphql(`
  query EventsBetween($one: ActorRef!, $other: ActorRef!, $filter: EventFilter, $first: Int, $after: String) {
    relation(of: $one, with: $other) {
      events(first: $first, after: $after, filter: $filter, orderBy: [OCCURRED_DESC]) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...EventInRow
          }
        }
      }
    }
  }
`);

const BetweenIssuesDocument = graphql(`
  query IssuesBetween($one: ActorRef!, $other: ActorRef!, $filter: IssueFilter, $first: Int, $after: String) {
    relation(of: $one, with: $other) {
      issues(first: $first, after: $after, filter: $filter, orderBy: [TITLE_ASC]) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
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
  }
`);

const BetweenMissionsDocument = graphql(`
  query MissionsBetween($one: ActorRef!, $other: ActorRef!, $filter: MissionFilter, $first: Int, $after: String) {
    relation(of: $one, with: $other) {
      missions(first: $first, after: $after, filter: $filter) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        edges {
          node {
            ...MissionInRow
          }
        }
      }
    }
  }
`);

export function RelationPage({ one, other }: { one: string; other: string }) {
  const asOf = useAsOf();
  const pair = { one, other };
  const variables = { ...pair, asOf };
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
            <>
              <View title="In brief" document={RelationDocument} variables={variables} data={data}>
                <div className="brief">
                  {relation.summary && <p className="lead">{relation.summary}</p>}
                  <Facts
                    facts={[
                      ['Diplomatic relations', relation.status === 'UNKNOWN' ? 'not on record' : words(relation.status)],
                      ['Established', relation.established?.display],
                      ['Voted alike', agreement(relation.agreement, asOf)],
                    ]}
                  />
                  <div className="row row-alone">
                    <Sources fact={relation} of={`relation of ${one.name} and ${other.name}`} />
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
              </View>
              <List
                id="treaties"
                title="Treaties"
                document={BetweenTreatiesDocument}
                variables={{ ...pair, filter: treatiesAsOf(asOf) }}
                connection={(data) => data.relation?.treaties}
                keyOf={({ node }) => node.id}
                row={({ node }) => <TreatyRow treaty={node} />}
              />
              <List
                id="events"
                title="Events"
                document={BetweenEventsDocument}
                variables={{ ...pair, filter: eventsAsOf(asOf) }}
                connection={(data) => data.relation?.events}
                keyOf={({ node }) => node.id}
                row={({ node }) => <EventRow event={node} />}
              />
              {(relation.issues.totalCount ?? 0) > 0 && (
                <List
                  id="issues"
                  title="Issues"
                  document={BetweenIssuesDocument}
                  variables={{ ...pair, filter: issuesAsOf(asOf) }}
                  connection={(data) => data.relation?.issues}
                  keyOf={({ node }) => node.id}
                  row={({ node }) => (
                    <Fact fact={node} when={node.period?.display} of={node.title}>
                      {node.title} <span className="quiet">{words(node.kind)}</span> <Tag kind={node.status.toLowerCase()}>{words(node.status)}</Tag>
                    </Fact>
                  )}
                />
              )}
              {(relation.missions.totalCount ?? 0) > 0 && (
                <List
                  id="missions"
                  title="Missions"
                  document={BetweenMissionsDocument}
                  variables={{ ...pair, filter: missionsAsOf(asOf) }}
                  connection={(data) => data.relation?.missions}
                  keyOf={({ node }) => node.id}
                  row={({ node }) => <MissionRow mission={node} other={node.sender} relation="of" />}
                />
              )}
            </>
          ) : (
            <p className="lead">No relation of the two is on record.</p>
          )}
        </>
      )}
    </One>
  );
}

/** In the last year on record, or the one that is asked about. */
function agreement(years: { year: number; votes: number; share: number }[], asOf: string | undefined): string | undefined {
  const year = asOf ? years.find(({ year }) => year === Number.parseInt(asOf, 10)) : years.at(-1);
  return year && `${Math.round(year.share * 100)} % of ${year.votes} recorded votes in ${year.year}`;
}
