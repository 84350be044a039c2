/** Places for offers in a dispute: bits of a list. */
export const SLOTS = 32;

/** Whom somebody could live with, before it is sealed. */
export interface Approvals {
  /** Bit i approves of the offer in slot i. */
  list: number;
  /** A single name on both lists will do. */
  oneIsEnough: boolean;
}

/** The list with these slots ticked. */
export const listOf = (slots: Iterable<number>): number => {
  let list = 0;
  for (const slot of slots) list |= 1 << slot;
  // Shifting into the highest bit makes a negative number of it.
  return list >>> 0;
};

/** The slots that are ticked in a list, the lowest first. */
export const slotsOf = (list: number): number[] =>
  Array.from({ length: SLOTS }, (_, slot) => slot).filter((slot) => ((list >>> slot) & 1) === 1);
