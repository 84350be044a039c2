import { registerEnumType } from 'type-graphql';

export const ReviewState = { SEALED: 'sealed', OPEN: 'open' } as const;
export type ReviewState = (typeof ReviewState)[keyof typeof ReviewState];
registerEnumType(ReviewState, {
  name: 'ReviewState',
  description: 'How far a review has come.',
  valuesConfig: {
    SEALED: { description: 'Written, and nobody can read it before the other side has written or can no more.' },
    OPEN: { description: 'Everybody can read it.' },
  },
});

export const ReviewSort = { NEWEST: 'newest', HIGHEST: 'highest', LOWEST: 'lowest' } as const;
export type ReviewSort = (typeof ReviewSort)[keyof typeof ReviewSort];
registerEnumType(ReviewSort, {
  name: 'ReviewSort',
  description: 'What comes first in a list of reviews.',
  valuesConfig: {
    NEWEST: { description: 'What was opened last.' },
    HIGHEST: { description: 'Most stars; the newest of equal ones.' },
    LOWEST: { description: 'Fewest stars; the oldest of equal ones.' },
  },
});

export const AttestationStanding = { VALID: 'valid', EXPIRED: 'expired', REVOKED: 'revoked' } as const;
export type AttestationStanding = (typeof AttestationStanding)[keyof typeof AttestationStanding];
registerEnumType(AttestationStanding, {
  name: 'AttestationStanding',
  description: "Whether an issuer still vouches for it, by the index's clock.",
  valuesConfig: {
    EXPIRED: { description: 'Its time is over.' },
    REVOKED: { description: 'Its issuer took it back.' },
  },
});

export const AttestationKind = { BADGES: 'badges', STATEMENTS: 'statements' } as const;
export type AttestationKind = (typeof AttestationKind)[keyof typeof AttestationKind];
registerEnumType(AttestationKind, {
  name: 'AttestationKind',
  description: "Whose word an attestation is in this market's eyes.",
  valuesConfig: {
    BADGES: { description: 'Of issuers that the market lists for the topic now.' },
    STATEMENTS: { description: 'Of anybody else: something that somebody says.' },
  },
});
