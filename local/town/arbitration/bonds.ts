import { parseAmount } from '@moothall/contracts/protocol';
import type { Stage } from '../stage.ts';
import { days, type Moment } from '../story.ts';

/** Who offers to judge, and what stands behind it: whole words of each token. */
const BONDS = [
  { who: 'bloom', KRWT: '200000', MOOT: '120', day: 50 },
  { who: 'amara', KRWT: '150000', MOOT: '80', day: 45 },
  { who: 'wheel', KRWT: '200000', MOOT: '100', day: 44 },
  { who: 'lukas', KRWT: '120000', MOOT: '60', day: 30 },
] as const;

/** Arbitrators put their bonds down. */
export function pledging(): Moment[] {
  return BONDS.flatMap(({ who, day, ...amounts }) =>
    (['KRWT', 'MOOT'] as const).map((symbol, place) => {
      const ago = days(day) - place * 600;
      return {
        ago,
        name: `${who} bonds ${symbol} as arbitrator`,
        acts: async (stage: Stage) => {
          const by = stage.person(who);
          const token = stage.tokens[symbol];
          const amount = parseAmount(amounts[symbol], token.decimals);
          const permit = await stage.permit(by, symbol, amount, ago);
          return [stage.act(by, 'arbitrators', 'addBond', [token.number, amount, permit])];
        },
      };
    }),
  );
}
