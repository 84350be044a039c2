import { type Approvals, listOf } from './approvals.ts';

/** With more offers than this a person ticks the names again: trying all lists would take too long. */
export const SEARCHED_SLOTS = 14;

/**
 * The list that was sealed, found again without having kept it: every list of the offers that stood is tried. Undefined
 * when none fits, or when there are too many offers to try.
 * @param digest `digestOf` of the place and the salt
 */
export function findList(
  commitment: string,
  slots: readonly number[],
  digest: (approvals: Approvals) => string,
): Approvals | undefined {
  if (slots.length > SEARCHED_SLOTS) return undefined;
  for (let subset = 0; subset < 2 ** slots.length; subset++) {
    const list = listOf(slots.filter((_, at) => (subset >> at) & 1));
    for (const oneIsEnough of [false, true]) {
      const approvals = { list, oneIsEnough };
      if (digest(approvals) === commitment.toLowerCase()) return approvals;
    }
  }
  return undefined;
}
