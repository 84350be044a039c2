import { APPOINTMENT, MEET_UP, SHIP } from '@moothall/contracts/protocol';
import { registerEnumType } from 'type-graphql';

/** Values as rows hold them. */
export const ListingState = { OPEN: 'open', PAUSED: 'paused', CLOSED: 'closed', REMOVED: 'removed' } as const;
export type ListingState = (typeof ListingState)[keyof typeof ListingState];
registerEnumType(ListingState, {
  name: 'ListingState',
  valuesConfig: {
    CLOSED: { description: 'Withdrawn, or replaced by a newer one. Final.' },
    REMOVED: { description: 'Taken off by a verdict, everywhere; only its seller finds it in lists.' },
  },
});

export const Condition = {
  NEW: 'new',
  LIKE_NEW: 'like-new',
  GOOD: 'good',
  FAIR: 'fair',
  FOR_PARTS: 'for-parts',
} as const;
export type Condition = (typeof Condition)[keyof typeof Condition];
registerEnumType(Condition, { name: 'Condition', description: 'How worn an item is, best first.' });

export const DeliveryWay = { MEET_UP: 'MEET_UP', SHIP: 'SHIP', APPOINTMENT: 'APPOINTMENT' } as const;
export type DeliveryWay = (typeof DeliveryWay)[keyof typeof DeliveryWay];
registerEnumType(DeliveryWay, {
  name: 'DeliveryWay',
  valuesConfig: {
    APPOINTMENT: { description: 'A service, at a time both agree on; the escrow goes as for a meeting.' },
  },
});

const BITS: Record<DeliveryWay, number> = { MEET_UP, SHIP, APPOINTMENT };
/** The ways behind the bits of a listing's terms. */
export const waysOf = (bits: number): DeliveryWay[] =>
  Object.values(DeliveryWay).filter((way) => (bits & BITS[way]) !== 0);
/** The bits of some ways. */
export const bitsOf = (ways: readonly DeliveryWay[]): number => ways.reduce((bits, way) => bits | BITS[way], 0);

export const ListingSort = {
  RELEVANCE: 'RELEVANCE',
  NEWEST: 'NEWEST',
  PRICE_ASC: 'PRICE_ASC',
  PRICE_DESC: 'PRICE_DESC',
  NEAREST: 'NEAREST',
} as const;
export type ListingSort = (typeof ListingSort)[keyof typeof ListingSort];
registerEnumType(ListingSort, {
  name: 'ListingSort',
  valuesConfig: {
    RELEVANCE: { description: 'Best match of the text first; without a text the same as NEWEST.' },
    PRICE_ASC: { description: 'Token by token, since amounts of different tokens cannot be compared.' },
    PRICE_DESC: { description: 'Token by token, since amounts of different tokens cannot be compared.' },
    NEAREST: { description: 'Needs `filter.near`.' },
  },
});

export const FilterPart = {
  TEXT: 'TEXT',
  NEAR: 'NEAR',
  CATEGORIES: 'CATEGORIES',
  CONDITIONS: 'CONDITIONS',
  WAYS: 'WAYS',
  DEPOSIT: 'DEPOSIT',
  CERTIFIED: 'CERTIFIED',
  LANGUAGES: 'LANGUAGES',
  TOKEN: 'TOKEN',
  PRICE: 'PRICE',
} as const;
export type FilterPart = (typeof FilterPart)[keyof typeof FilterPart];
registerEnumType(FilterPart, {
  name: 'ListingFilterPart',
  description: 'What a filter asks, field by field.',
  valuesConfig: {
    TOKEN: { description: '`token`, and with it the price: a price means something in its token only.' },
    PRICE: { description: '`priceMin` and `priceMax`.' },
  },
});

export const Language = { KO: 'ko', EN: 'en' } as const;
export type Language = (typeof Language)[keyof typeof Language];
registerEnumType(Language, {
  name: 'Language',
  description: 'What people write their listings in.',
  valuesConfig: { KO: { description: 'Korean.' }, EN: { description: 'English.' } },
});
