// The events that an actor has a part in, the latest first.
import { graphql } from '../../../gql';
import type { EventKind } from '../../../gql/graphql';
import { eventsAsOf } from '../../asOf';
import { Choice, List, useChoice } from '../../parts/List';
import { EventRow } from '../rows';
import type { SectionProps } from './sections';

const EventsDocument = graphql(`
  query Events($ref: ActorRef!, $whole: EventFilter, $filter: EventFilter, $first: Int, $after: String) {
    actor(ref: $ref) {
      name
      choices: events(first: 0, filter: $whole) {
        kinds: facets(by: [KIND]) {
          ...Choices
        }
        decades: facets(by: [DECADE]) {
          ...Choices
        }
      }
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
  }
`);

export function Events({ actor, asOf, id, title }: SectionProps) {
  const kind = useChoice('events.kind') as EventKind | undefined;
  const decade = useChoice('events.decade');
  const whole = eventsAsOf(asOf);
  const filter = { ...whole, ...(kind && { kind: { eq: kind } }), ...(decade && { occurred: { during: decade } }) };
  return (
    <List
      id={id}
      title={title}
      document={EventsDocument}
      variables={{ ref: actor.slug, whole, filter }}
      connection={(data) => data.actor?.events}
      keyOf={({ node }) => node.id}
      filters={(data) => (
        <>
          <Choice name="events.kind" label="Kind" facets={data.actor?.choices.kinds} />
          <Choice name="events.decade" label="Time" facets={data.actor?.choices.decades} />
        </>
      )}
      row={({ node }) => <EventRow event={node} />}
    />
  );
}
