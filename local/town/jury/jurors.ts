import { parseAmount } from '@moothall/contracts/protocol';
import type { Person } from '../accounts/people.ts';
import type { Stage } from '../stage.ts';
import { days, type Moment } from '../story.ts';

/** What a ticket bonds in town, whole market tokens: five deposits of ten. */
const BOND = 50n;
const TICKETS = 9;

/** Those who trade for a living, or only carry, do not judge. */
const NOT_JURORS: readonly string[] = ['lucky', 'parcel'];

/** Who sits on juries. Nine tickets each are enough for a grave case of 51 seats and for appeals of small ones. */
export const jurorsOf = (people: readonly Person[]): Person[] => people.filter(({ id }) => !NOT_JURORS.includes(id));

/** Everybody who judges bonds tickets on the day after they joined. */
export function bonding(people: readonly Person[]): Moment[] {
  return jurorsOf(people).map(({ id, joined }) => {
    const ago = days(joined - 1);
    return {
      ago,
      name: `${id} becomes a juror`,
      acts: async (stage: Stage) => {
        const by = stage.person(id);
        const bond = parseAmount(String(BOND * BigInt(TICKETS)), stage.tokens.MOOT.decimals);
        const permit = await stage.permit(by, 'MOOT', bond, ago);
        return [stage.act(by, 'jurors', 'join', [TICKETS, [], permit])];
      },
    };
  });
}
