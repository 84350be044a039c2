import type { DeskCountsFragment, OrderGroup } from '../../graphql/generated/graphql.ts';

export type Side = 'buying' | 'selling';
export const SIDES: readonly Side[] = ['buying', 'selling'];

const COUNTS: Record<OrderGroup, keyof DeskCountsFragment> = {
  TO_ACCEPT: 'toAccept',
  TO_SHIP: 'toShip',
  TO_MEET: 'toMeet',
  TO_INSPECT: 'toInspect',
  WAITING: 'waiting',
  DISPUTED: 'disputed',
  FINISHED: 'finished',
};

/** What lies on each desk, what asks for something first. */
export const DESKS: Record<Side, readonly OrderGroup[]> = {
  buying: ['TO_INSPECT', 'TO_MEET', 'WAITING', 'DISPUTED', 'FINISHED'],
  selling: ['TO_ACCEPT', 'TO_SHIP', 'TO_MEET', 'WAITING', 'DISPUTED', 'FINISHED'],
};

/** Groups whose orders wait for the one whose desk it is. */
const YOURS: readonly OrderGroup[] = ['TO_ACCEPT', 'TO_SHIP', 'TO_MEET', 'TO_INSPECT', 'DISPUTED'];

export const countOf = (counts: DeskCountsFragment, group: OrderGroup): number => counts[COUNTS[group]];

/** How many orders of a desk ask for something. */
export const waitingFor = (counts: DeskCountsFragment, side: Side): number =>
  DESKS[side].filter((group) => YOURS.includes(group)).reduce((sum, group) => sum + countOf(counts, group), 0);

/** The desk an address names; else the one with more to do, and the buyer's when both have as much. */
export function sideOf(text: string | null, counts: Record<Side, DeskCountsFragment>): Side {
  const named = SIDES.find((side) => side === text);
  if (named) return named;
  return waitingFor(counts.selling, 'selling') > waitingFor(counts.buying, 'buying') ? 'selling' : 'buying';
}

/** The group of a desk that an address names; undefined for all of them. */
export const groupOf = (text: string | null, side: Side): OrderGroup | undefined =>
  DESKS[side].find((group) => group === text);
