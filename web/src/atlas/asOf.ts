// The world as it stood: what the time in the address lets through, as filters of the lists. A time that is not known
// may have been any time, so what may have stood stands.
import type { CodedEventFilter, CountryFilter, EventFilter, IssueFilter, MembershipFilter, MissionFilter, ObservationFilter, OrganizationFilter, RecognitionFilter, RelationFilter, TreatyFilter, TreatyPartyFilter, VoteFilter } from '../gql/graphql';

type AsOf = string | undefined;

/** A year, a month or a day, perhaps before our era or only about: 2000, 1996-04, 1996-04-26, 1990~. */
export function isTime(text: string): boolean {
  const match = /^-?\d{4}(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/.exec(text);
  if (!match) return false;
  const [, month = '01', day = '01'] = match;
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}

const later = (asOf: string) => ({ after: asOf, certainty: 'CERTAIN' as const });
const earlier = (asOf: string) => ({ before: asOf, certainty: 'CERTAIN' as const });

/** What has a time from which and to which it holds. */
const holding = (asOf: AsOf) => (asOf ? { period: { asOf } } : undefined);

export const countriesAsOf = (asOf: AsOf): CountryFilter | undefined => holding(asOf);
export const membershipsAsOf = (asOf: AsOf): MembershipFilter | undefined => holding(asOf);
export const missionsAsOf = (asOf: AsOf): MissionFilter | undefined => holding(asOf);
export const recognitionsAsOf = (asOf: AsOf): RecognitionFilter | undefined => holding(asOf);
export const issuesAsOf = (asOf: AsOf): IssueFilter | undefined => holding(asOf);

export const relationsAsOf = (asOf: AsOf): RelationFilter | undefined => (asOf ? { not: { established: later(asOf) } } : undefined);

/** Signed by then, and not at an end before. */
export const treatiesAsOf = (asOf: AsOf): TreatyFilter | undefined =>
  asOf ? { not: { or: [{ signed: later(asOf) }, { ended: earlier(asOf) }] } } : undefined;

export const partiesAsOf = (asOf: AsOf): TreatyPartyFilter | undefined =>
  asOf ? { not: { or: [{ signed: later(asOf) }, { consented: later(asOf) }, { withdrawn: earlier(asOf) }] } } : undefined;

export const organizationsAsOf = (asOf: AsOf): OrganizationFilter | undefined =>
  asOf ? { not: { or: [{ founded: later(asOf) }, { dissolved: earlier(asOf) }] } } : undefined;

/** What had happened, or been planned for, by then. */
const occurredBy = (asOf: AsOf) => (asOf ? { not: { occurred: later(asOf) } } : undefined);

export const eventsAsOf = (asOf: AsOf): EventFilter | undefined => occurredBy(asOf);
export const votesAsOf = (asOf: AsOf): VoteFilter | undefined => occurredBy(asOf);
export const codedEventsAsOf = (asOf: AsOf): CodedEventFilter | undefined => occurredBy(asOf);
export const observationsAsOf = (asOf: AsOf): ObservationFilter | undefined => (asOf ? { not: { period: later(asOf) } } : undefined);

/** Whether a time of which the bounds are known may have a day in common with `asOf`, for what the server has no filter for. */
export function mayHold(period: { earliest?: string | null; latest?: string | null } | null | undefined, asOf: AsOf): boolean {
  if (!asOf || !period) return true;
  const time = asOf.replace(/[~?%]$/, '');
  const begins = (period.earliest ?? '').slice(0, time.length) <= time;
  const lasts = !period.latest || period.latest.slice(0, time.length) >= time;
  return begins && lasts;
}
