// Missions and places of events, gathered where they stand.
import { hrefOf } from '../address';
import { capital, words } from '../labels';
import type { MapMissionFragment, WorldMapQuery } from '../../gql/graphql';

export const pointKinds = ['sent', 'hosted', 'events'] as const;
export type PointKind = (typeof pointKinds)[number];

export type Point = { key: string; kind: PointKind; name: string; at: [longitude: number, latitude: number]; what: { text: string; href: string }[] };

type Actor = NonNullable<WorldMapQuery['actor']>;
type Place = MapMissionFragment['place'];

export function pointsOf(actor: Actor): { points: Point[]; counts: Record<PointKind, number>; unplaced: number } {
  const points = new Map<string, Point>();
  const counts = { sent: 0, hosted: 0, events: 0 };
  let unplaced = 0;
  const add = (kind: PointKind, place: Place | null | undefined, at: MapMissionFragment['coordinates'], what: Point['what'][number]) => {
    counts[kind] += 1;
    if (!at) return void (unplaced += 1);
    const key = `${kind} ${at.latitude} ${at.longitude}`;
    const point = points.get(key) ?? { key, kind, name: place?.name ?? what.text, at: [at.longitude, at.latitude], what: [] };
    point.what.push(what);
    points.set(key, point);
  };
  if (actor.__typename !== 'Person') {
    for (const mission of actor.sentMissions.nodes)
      add('sent', mission.place, mission.coordinates ?? mission.place?.coordinates, { text: `${capital(words(mission.kind))} in ${mission.host.name}`, href: hrefOf(mission.host) });
    for (const mission of actor.hostedMissions.nodes)
      add('hosted', mission.place, mission.coordinates ?? mission.place?.coordinates, { text: `${capital(words(mission.kind))} of ${mission.sender.name}`, href: hrefOf(mission.sender) });
  }
  for (const event of actor.events.nodes) if (event.place) add('events', event.place, event.place.coordinates, { text: event.title, href: hrefOf(event) });
  return { points: [...points.values()].toSorted((a, b) => b.what.length - a.what.length), counts, unplaced };
}
