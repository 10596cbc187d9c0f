// The sections of an actor's page, in their order: which counts say whether there is anything in them, and what shows it.
// Those of streams, which may be counted by the million, are asked for apart, so that nothing else waits for them.
import type { ComponentType } from 'react';
import { graphql } from '../../../gql';
import type { ActorQuery, StreamsQuery } from '../../../gql/graphql';
import { CodedEvents } from './CodedEvents';
import { Events } from './Events';
import { Members, Memberships } from './Memberships';
import { HostedMissions, SentMissions } from './Missions';
import { Doctrines, Figures, Issues, Recognitions } from './Others';
import { Relations } from './Relations';
import { Treaties } from './Treaties';
import { Votes } from './Votes';

export type Actor = NonNullable<ActorQuery['actor']>;

export type SectionProps = { actor: { slug: string; name: string }; asOf: string | undefined; id: string; title: string };

type Counts = Record<string, { totalCount?: number | null } | undefined>;

export type Section = { id: string; title: string; show: ComponentType<SectionProps> };

export const StreamsDocument = graphql(`
  query Streams($ref: ActorRef!, $votes: VoteFilter, $codedEvents: CodedEventFilter) {
    actor(ref: $ref) {
      codedEvents(first: 0, filter: $codedEvents) {
        totalCount
      }
      ... on Country {
        votes(first: 0, filter: $votes) {
          totalCount
        }
      }
    }
  }
`);

/** The ids are the names of the counts in the documents. */
const sections: Section[] = [
  { id: 'members', title: 'Members', show: Members },
  { id: 'relations', title: 'Relations', show: Relations },
  { id: 'memberships', title: 'Memberships', show: Memberships },
  { id: 'treaties', title: 'Treaties', show: Treaties },
  { id: 'events', title: 'Events', show: Events },
  { id: 'doctrines', title: 'Doctrines', show: Doctrines },
  { id: 'issues', title: 'Issues', show: Issues },
  { id: 'observations', title: 'Figures', show: Figures },
  { id: 'sentMissions', title: 'Missions abroad', show: SentMissions },
  { id: 'hostedMissions', title: 'Missions received', show: HostedMissions },
  { id: 'recognitions', title: 'Recognition', show: Recognitions },
  { id: 'votes', title: 'Votes', show: Votes },
  { id: 'codedEvents', title: 'Coded events', show: CodedEvents },
];

/** Those in which there is anything, with how much. */
export function sectionsOf(actor: Actor, streams: StreamsQuery | undefined): (Section & { number: number })[] {
  const counts = { ...actor, ...streams?.actor } as unknown as Counts;
  return sections.flatMap((section) => {
    const number = counts[section.id]?.totalCount ?? 0;
    return number > 0 ? [{ ...section, number }] : [];
  });
}

const head = 3; // rows that the frame of a section takes
const firstPage = 25; // rows at most before anyone asks for more

/** Two columns about as long, for a page that is wide enough for both; one after the other they keep the order. */
export function inColumns<S extends { number: number }>(sections: S[]): [S[], S[]] {
  const lengths = sections.map(({ number }) => head + Math.min(number, firstPage));
  const sum = (of: number[]) => of.reduce((total, length) => total + length, 0);
  const longer = (at: number) => Math.max(sum(lengths.slice(0, at)), sum(lengths.slice(at)));
  const at = lengths.reduce((best, _, index) => (longer(index + 1) < longer(best) ? index + 1 : best), 0);
  return [sections.slice(0, at), sections.slice(at)];
}
