// The sections of an actor's page, in their order: which counts say whether there is anything in them, and what shows it.
import type { ComponentType } from 'react';
import type { ActorQuery } from '../../../gql/graphql';
import { Events } from './Events';
import { Members, Memberships } from './Memberships';
import { HostedMissions, SentMissions } from './Missions';
import { Doctrines, Figures, Issues, Recognitions } from './Others';
import { Relations } from './Relations';
import { Treaties } from './Treaties';

export type Actor = NonNullable<ActorQuery['actor']>;

export type SectionProps = { actor: { slug: string; name: string }; asOf: string | undefined; id: string; title: string };

type Counts = Record<string, { totalCount?: number | null } | undefined>;

export type Section = { id: string; title: string; show: ComponentType<SectionProps> };

/** The ids are the names of the counts in the document of the page. */
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
];

/** Those in which there is anything, with how much. */
export function sectionsOf(actor: Actor): (Section & { number: number })[] {
  const counts = actor as unknown as Counts;
  return sections.flatMap((section) => {
    const number = counts[section.id]?.totalCount ?? 0;
    return number > 0 ? [{ ...section, number }] : [];
  });
}
