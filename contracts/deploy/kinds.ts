import { SubjectKind } from '../protocol/moderation/index.ts';
import type { JurySizes } from './options.ts';

type Domain = 'accounts' | 'listings' | 'arbitrators';

/** What can be reported from the first day. @param at where each domain's contract comes to lie */
export const firstKinds = (at: (name: Domain) => string, seats: JurySizes) => [
  { kind: SubjectKind.Account, how: { target: at('accounts'), seats: seats.account, grave: true } },
  { kind: SubjectKind.Listing, how: { target: at('listings'), seats: seats.listing, grave: false } },
  { kind: SubjectKind.Arbitrator, how: { target: at('arbitrators'), seats: seats.arbitrator, grave: false } },
];
