// What an actor's timeline consists of: every dated fact as an item of a lane.
import { hrefOf } from '../address';
import type { TimelineQuery } from '../../gql/graphql';
import { span, type Bounds, type Span } from '../drawing/time';
import { capital, words } from '../labels';

export const lanes = ['relation', 'membership', 'treaty', 'event'] as const;
export type Lane = (typeof lanes)[number];

/** How a thing stands that may never have come about. */
export type Standing = 'held' | 'planned' | 'postponed' | 'cancelled';

export type Item = {
  id: string;
  lane: Lane;
  title: string;
  /** What it is, in a word or two: "summit", "founding member". */
  what: string;
  standing: Standing;
  href: string;
  /** When, for people. Empty where no date is on record. */
  when: string;
  /** Null where no date is on record: such items are in the list only. */
  span: Span | null;
};

type Actor = NonNullable<TimelineQuery['actor']>;
type Time = Bounds & { display: string };

const dated = (time: Time | null | undefined) => ({ when: time?.display ?? '', span: span(time) });

export function itemsOf(actor: Actor): Item[] {
  return [
    ...(actor.events?.nodes ?? []).map(
      (event): Item => ({ id: event.id, lane: 'event', title: event.title, what: words(event.kind), standing: eventStanding[event.eventStatus], href: hrefOf(event), ...dated(event.occurred) }),
    ),
    ...(actor.treaties?.nodes ?? []).map(
      (treaty): Item => ({ id: treaty.id, lane: 'treaty', title: treaty.title, what: words(treaty.kind), standing: treatyStanding[treaty.treatyStatus], href: hrefOf(treaty), ...dated(treaty.signed ?? treaty.adopted ?? treaty.inForce) }),
    ),
    ...(actor.memberships?.nodes ?? []).map(({ id, role, membershipStatus, period, organization }): Item => membership(id, role, membershipStatus, period, organization)),
    ...(actor.__typename === 'Organization' ? (actor.members?.nodes ?? []) : []).map(({ id, role, membershipStatus, period, member }): Item => membership(id, role, membershipStatus, period, member)),
    ...(actor.relations?.edges ?? []).flatMap(({ counterpart, node }) =>
      node.phases.map(
        ({ id, relationStatus, period }): Item => ({ id, lane: 'relation', title: counterpart.name, what: `relations ${words(relationStatus)}`, standing: 'held', href: hrefOf(counterpart), ...dated(period) }),
      ),
    ),
  ];
}

type Membership = NonNullable<Actor['memberships']>['nodes'][number];

function membership(id: string, role: Membership['role'], status: Membership['membershipStatus'], period: Time | null | undefined, other: { __typename: string; slug: string; name: string }): Item {
  return { id, lane: 'membership', title: other.name, what: words(role), standing: status === 'PLANNED' ? 'planned' : 'held', href: hrefOf(other), ...dated(period) };
}

const eventStanding = { HELD: 'held', ONGOING: 'held', PLANNED: 'planned', POSTPONED: 'postponed', CANCELLED: 'cancelled' } as const;
const treatyStanding = { PLANNED: 'planned', NEGOTIATING: 'planned', SIGNED: 'held', IN_FORCE: 'held', TERMINATED: 'held', UNKNOWN: 'held' } as const;

/** "Summit, postponed". */
export const kindOf = ({ what, standing }: Item): string => capital(what) + (standing === 'held' ? '' : `, ${standing}`);

/** By beginning; what has no date comes last. */
export function byTime(a: Item, b: Item): number {
  const begin = ({ span }: Item) => (span ? Math.max(span.from, -1e15) : Infinity);
  return begin(a) - begin(b) || a.title.localeCompare(b.title) || 0;
}
