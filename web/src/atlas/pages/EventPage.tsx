// An event's page: what happened, when, where, and who had which part in it.
import { graphql } from '../../gql';
import type { EventParticipantRole, VoteChoice } from '../../gql/graphql';
import { A, hrefOf } from '../address';
import { useAnswer } from '../api';
import { capital, count, words } from '../labels';
import { Fact, Tag } from '../parts/Fact';
import { Facts } from '../parts/Facts';
import { Choice, List, useChoice, type Facet } from '../parts/List';
import { ActorLink } from '../parts/Names';
import { One } from '../parts/One';
import { Sources } from '../parts/Sources';
import { Title } from '../parts/Title';
import { View } from '../parts/View';
import { EventRow } from './rows';

const EventDocument = graphql(`
  query Event($slug: String!) {
    event(slug: $slug) {
      ...Sourced
      slug
      title
      kind
      status
      occurred {
        ...When
      }
      place {
        name
        country {
          ...ActorName
        }
      }
      treaty {
        __typename
        slug
        title
      }
      partOf {
        __typename
        slug
        title
      }
      parts(first: 0) {
        totalCount
      }
      votes(first: 0) {
        totalCount
        facets(by: [CHOICE]) {
          ...Choices
        }
      }
    }
  }
`);

const ParticipantsDocument = graphql(`
  query Participants($slug: String!, $filter: EventParticipantFilter, $first: Int, $after: String) {
    event(slug: $slug) {
      title
      choices: participants(first: 0) {
        facets(by: [ROLE]) {
          ...Choices
        }
      }
      participants(first: $first, after: $after, filter: $filter, orderBy: [ROLE_ASC, ACTOR_ASC]) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          node {
            ...Sourced
            role
            actor {
              ...ActorName
            }
          }
        }
      }
    }
  }
`);

const PartsDocument = graphql(`
  query Parts($slug: String!, $first: Int, $after: String) {
    event(slug: $slug) {
      title
      parts(first: $first, after: $after, orderBy: [OCCURRED_ASC]) {
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
  }
`);

const VotesDocument = graphql(`
  query Votes($slug: String!, $filter: VoteFilter, $first: Int, $after: String) {
    event(slug: $slug) {
      title
      choices: votes(first: 0) {
        facets(by: [CHOICE]) {
          ...Choices
        }
      }
      votes(first: $first, after: $after, filter: $filter, orderBy: [ACTOR_ASC]) {
        totalCount
        pageInfo {
          ...PageEnd
        }
        edges {
          node {
            id
            choice
            actor {
              ...ActorName
            }
          }
        }
      }
    }
  }
`);

export function EventPage({ slug }: { slug: string }) {
  const answer = useAnswer(EventDocument, { slug });
  return (
    <One answer={answer} name={slug} record={(data) => data.event}>
      {(event, data) => (
        <>
          <Title window={event.title}>
            <span dir="auto">{event.title}</span>
          </Title>
          <p className="page-kind">
            {capital(words(event.kind))} · {event.occurred.display}
            {event.status !== 'HELD' && (
              <>
                {' '}
                <Tag kind={event.status.toLowerCase()}>{words(event.status)}</Tag>
              </>
            )}
          </p>
          <View title="In brief" document={EventDocument} variables={{ slug }} data={data}>
            <div className="brief">
              {event.summary && <p className="lead">{event.summary}</p>}
              <Facts
                facts={[
                  ['When', event.occurred.display],
                  [
                    'Where',
                    event.place && (
                      <>
                        {event.place.name}
                        {event.place.country && (
                          <>
                            , <ActorLink actor={event.place.country} />
                          </>
                        )}
                      </>
                    ),
                  ],
                  ['Votes', tally(event.votes.facets)],
                  ['Treaty', event.treaty && <A href={hrefOf(event.treaty)}>{event.treaty.title}</A>],
                  ['Part of', event.partOf && <A href={hrefOf(event.partOf)}>{event.partOf.title}</A>],
                ]}
              />
              <div className="row row-alone">
                <Sources fact={event} of={event.title} />
              </div>
            </div>
          </View>
          <Participants slug={slug} />
          {(event.parts.totalCount ?? 0) > 0 && (
            <List
              id="parts"
              title="Parts of it"
              document={PartsDocument}
              variables={{ slug }}
              connection={(data) => data.event?.parts}
              keyOf={({ node }) => node.id}
              row={({ node }) => <EventRow event={node} />}
            />
          )}
          {(event.votes.totalCount ?? 0) > 0 && <Votes slug={slug} />}
        </>
      )}
    </One>
  );
}

/** `170 yes, 2 no, 6 abstain`, the most first. */
function tally(choices: Facet[]): string {
  return choices
    .toSorted((a, b) => b.count - a.count)
    .map(({ labels, count: number }) => `${count(number)} ${words(labels[0] ?? '')}`)
    .join(', ');
}

function Participants({ slug }: { slug: string }) {
  const role = useChoice('participants.role') as EventParticipantRole | undefined;
  return (
    <List
      id="participants"
      title="Participants"
      document={ParticipantsDocument}
      variables={{ slug, filter: role ? { role: { eq: role } } : undefined }}
      connection={(data) => data.event?.participants}
      keyOf={({ node }) => node.id}
      filters={(data) => <Choice name="participants.role" label="Role" facets={data.event?.choices.facets} />}
      row={({ node }) => (
        <Fact fact={node} when={capital(words(node.role))} of={`${node.actor.name}'s part`}>
          <ActorLink actor={node.actor} />
        </Fact>
      )}
    />
  );
}

function Votes({ slug }: { slug: string }) {
  const choice = useChoice('votes.choice') as VoteChoice | undefined;
  return (
    <List
      id="votes"
      title="Votes"
      document={VotesDocument}
      variables={{ slug, filter: choice ? { choice: { eq: choice } } : undefined }}
      connection={(data) => data.event?.votes}
      keyOf={({ node }) => node.id}
      filters={(data) => <Choice name="votes.choice" label="Choice" facets={data.event?.choices.facets} />}
      row={({ node }) => (
        <>
          <span className="row-when">
            <Tag kind={`vote-${node.choice.toLowerCase()}`}>{capital(words(node.choice))}</Tag>
          </span>
          <span className="row-what">
            <ActorLink actor={node.actor} />
          </span>
        </>
      )}
    />
  );
}
