import { parseAmount } from '@moothall/contracts/protocol';
import type { TokenInfo } from '../contracts.ts';
import type { Stage } from '../stage.ts';
import { days, type Moment } from '../story.ts';

/** Who offers to judge, and what stands behind it: whole words of each token. */
export interface BondStory {
  who: string;
  amounts: Partial<Record<TokenInfo['symbol'], string>>;
  /** Days before the present. */
  day: number;
}

/** Those of the first fourteen who do. */
export const FIRST_BONDS: readonly BondStory[] = [
  { who: 'bloom', amounts: { KRWT: '200000', MOOT: '120' }, day: 50 },
  { who: 'amara', amounts: { KRWT: '150000', MOOT: '80' }, day: 45 },
  { who: 'wheel', amounts: { KRWT: '200000', MOOT: '100' }, day: 44 },
  { who: 'lukas', amounts: { KRWT: '120000', MOOT: '60' }, day: 30 },
];

/** Arbitrators put their bonds down. */
export function pledging(bonds: readonly BondStory[]): Moment[] {
  return bonds.flatMap(({ who, day, amounts }) =>
    (Object.entries(amounts) as [TokenInfo['symbol'], string][]).map(([symbol, whole], place) => {
      const ago = days(day) - place * 600;
      return {
        ago,
        name: `${who} bonds ${symbol} as arbitrator`,
        acts: async (stage: Stage) => {
          const by = stage.person(who);
          const token = stage.tokens[symbol];
          const amount = parseAmount(whole, token.decimals);
          const permit = await stage.permit(by, symbol, amount, ago);
          return [stage.act(by, 'arbitrators', 'addBond', [token.number, amount, permit])];
        },
      };
    }),
  );
}
