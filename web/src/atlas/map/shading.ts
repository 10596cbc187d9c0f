// What the countries are shaded by: how each stands to the actor, and what the legend says of it.
import type { MembersOnMapQuery, WorldMapQuery } from '../../gql/graphql';
import { capital, count, counted, words } from '../labels';

export const shadings = ['relations', 'treaties', 'membership'] as const;
export type ShadingName = (typeof shadings)[number];

/** `tone` is the class that colours it; `fact` what it rests on. */
export type Shade = { tone: string; says: string; rank: number; fact?: string };

export type Shading = { shades: Map<string, Shade>; legend: { tone: string; label: string }[] };

type Actor = NonNullable<WorldMapQuery['actor']>;

const statusTones = { ESTABLISHED: 'established', SUSPENDED: 'suspended', SEVERED: 'severed', NOT_ESTABLISHED: 'none', UNKNOWN: 'unknown' } as const;
const statusSays = {
  ESTABLISHED: 'diplomatic relations',
  SUSPENDED: 'relations suspended',
  SEVERED: 'relations severed',
  NOT_ESTABLISHED: 'no diplomatic relations',
  UNKNOWN: 'dealings; status of relations not on record',
} as const;
type Status = keyof typeof statusTones;

export function byRelation(actor: Actor): Shading {
  const shades = new Map<string, Shade>();
  const met = new Set<Status>();
  for (const { counterpart, node } of actor.relations.edges) {
    met.add(node.status);
    const since = node.status === 'ESTABLISHED' && node.established ? ` since ${node.established.display}` : '';
    shades.set(counterpart.slug, { tone: statusTones[node.status], says: statusSays[node.status] + since, rank: Object.keys(statusTones).indexOf(node.status), fact: node.id });
  }
  const legend = (Object.keys(statusTones) as Status[]).filter((status) => met.has(status)).map((status) => ({ tone: statusTones[status], label: capital(statusSays[status]) }));
  return { shades, legend };
}

const steps = 5;

export function byTreaties(actor: Actor): Shading {
  const counts = actor.treaties.facets.flatMap(({ keys: [slug], count }) => (slug && slug !== actor.slug ? [{ slug, count }] : []));
  const bounds = boundsOf(counts.map(({ count }) => count));
  const stepOf = (count: number) => bounds.findLastIndex((bound) => count >= bound);
  const shades = new Map(counts.map(({ slug, count }) => [slug, { tone: `step-${stepOf(count)}`, says: `${counted(count, 'treaty', 'treaties')} together`, rank: -count }]));
  const legend = bounds.map((bound, step) => {
    const next = bounds[step + 1];
    const label = next === undefined ? `${count(bound)} or more` : next - 1 === bound ? count(bound) : `${count(bound)}–${count(next - 1)}`;
    return { tone: `step-${step}`, label };
  });
  return { shades, legend };
}

/** Where the steps of the scale begin: a fifth of the countries in each, as far as their numbers differ. */
function boundsOf(counts: number[]): number[] {
  const sorted = counts.toSorted((a, b) => a - b);
  const quantiles = Array.from({ length: steps }, (_, step) => sorted[Math.floor((step * sorted.length) / steps)]);
  return [...new Set(quantiles.filter((bound) => bound !== undefined))];
}

type Organization = NonNullable<MembersOnMapQuery['organization']>;
type Member = Organization['members']['nodes'][number];

const full = new Set(['MEMBER', 'FOUNDING_MEMBER', 'ELECTED_MEMBER', 'CHAIR']);
const standings = [
  { tone: 'member', label: 'Member', is: ({ role, status }: Member) => status === 'CURRENT' && full.has(role) },
  { tone: 'associated', label: 'Observer, partner or associate', is: ({ role, status }: Member) => status === 'CURRENT' && !full.has(role) },
  { tone: 'planned', label: 'Planned', is: ({ status }: Member) => status === 'PLANNED' },
  { tone: 'former', label: 'Former', is: ({ status }: Member) => status === 'FORMER' },
];

export function byMembership(organization: Organization): Shading {
  const shades = new Map<string, Shade>();
  for (const member of organization.members.nodes) {
    const rank = standings.findIndex(({ is }) => is(member));
    const before = shades.get(member.member.slug);
    if (before && before.rank <= rank) continue; // a chair is a member, too: the closest standing counts
    const status = member.status === 'CURRENT' ? '' : `${member.status.toLowerCase()} `;
    const when = member.period ? `, ${member.period.display}` : '';
    shades.set(member.member.slug, { tone: standings[rank]!.tone, says: `${status}${words(member.role)} of ${organization.name}${when}`, rank, fact: member.id });
  }
  const met = new Set([...shades.values()].map(({ tone }) => tone));
  return { shades, legend: standings.filter(({ tone }) => met.has(tone)).map(({ tone, label }) => ({ tone, label })) };
}
