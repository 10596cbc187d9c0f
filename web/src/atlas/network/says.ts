// What a link says, between the names of its two ends: "Kazakhstan" *is a founding member of* "SCO".
import type { MembershipRole, MembershipStatus, RelationStatus, TreatyPartyRole } from '../../gql/graphql';
import { words } from '../labels';

export const relationSays: Record<RelationStatus, string> = {
  ESTABLISHED: 'has diplomatic relations with',
  SUSPENDED: 'has suspended relations with',
  SEVERED: 'has severed relations with',
  NOT_ESTABLISHED: 'has no diplomatic relations with',
  UNKNOWN: 'has to do with',
};

export const partySays: Record<TreatyPartyRole, string> = {
  SIGNATORY: 'is a signatory of',
  PARTY: 'is a party to',
  OBSERVER: 'is an observer of',
  NEGOTIATING: 'is a negotiator of',
};

export type MembershipStanding = { role: MembershipRole; status: MembershipStatus };

const be = { CURRENT: 'is', FORMER: 'was', PLANNED: 'is to be' };
const have = { CURRENT: 'has', FORMER: 'had', PLANNED: 'is to have' };
const article = (noun: string) => (/^[aeiou]/.test(noun) ? 'an' : 'a');

/** From the member: is a member of. */
export function membershipSays({ role, status }: MembershipStanding): string {
  const noun = words(role);
  return `${be[status]} ${article(noun)} ${noun} of`;
}

/** From the organization: has as a member. */
export function memberSays({ role, status }: MembershipStanding): string {
  const noun = words(role);
  return `${have[status]} as ${article(noun)} ${noun}`;
}
