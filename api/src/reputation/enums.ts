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
