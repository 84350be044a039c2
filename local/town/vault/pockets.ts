import { MARKET_TOKEN, parseAmount } from '@moothall/contracts/protocol';
import { NO_PERMIT } from '@moothall/contracts/protocol/deals';
import type { Person } from '../accounts/people.ts';
import { interfaces, type TokenInfo } from '../contracts.ts';
import type { Stage } from '../stage.ts';
import { days, hours, type Moment } from '../story.ts';

/** What everybody has in their wallet when they join, in whole words of each token. */
export const POCKET = { KRWT: '1500000', USDM: '600', MOOT: '2000' } as const;

/** Somebody moves money in or out: the token, how much, and when (days before the present). */
type Move = {
  who: string;
  what: 'deposit' | 'withdraw' | 'standing';
  token: TokenInfo['symbol'];
  amount: string;
  day: number;
};

const MOVES: readonly Move[] = [
  // From here on who buys from the workshop need not wait for an answer.
  { who: 'wheel', what: 'standing', token: 'MOOT', amount: '60', day: 54 },
  { who: 'taeyang', what: 'deposit', token: 'KRWT', amount: '300000', day: 11 },
  { who: 'daniel', what: 'withdraw', token: 'USDM', amount: '40', day: 21 },
  { who: 'bloom', what: 'withdraw', token: 'KRWT', amount: '50000', day: 20 },
  { who: 'wheel', what: 'withdraw', token: 'KRWT', amount: '20000', day: 16 },
];

/** Everybody gets play money an hour before they join; some move it later. */
export function pockets(people: readonly Person[]): Moment[] {
  const given = people.map((person) => ({
    ago: days(person.joined) + hours(1),
    name: `${person.id} gets money`,
    acts: async (stage: Stage) =>
      Object.entries(POCKET).map(([symbol, amount]) => {
        const token = stage.tokens[symbol as TokenInfo['symbol']];
        const method = symbol === 'MOOT' ? 'transfer' : 'mint';
        const args: [string, bigint] = [stage.person(person.id).address, parseAmount(amount, token.decimals)];
        return {
          by: stage.operator,
          to: token.address,
          data: interfaces.token.encodeFunctionData(method as 'mint', args),
        };
      }),
  }));
  return [...given, ...MOVES.map(moving)];
}

function moving({ who, what, token: symbol, amount, day }: Move): Moment {
  const ago = days(day) + hours(4);
  return {
    ago,
    name: `${who}: ${what} ${amount} ${symbol}`,
    acts: async (stage) => {
      const by = stage.person(who);
      const token = stage.tokens[symbol];
      const value = parseAmount(amount, token.decimals);
      const { vault, orders } = stage.deployment.addresses;
      if (what === 'withdraw') {
        return [
          { by, to: vault, data: interfaces.vault.encodeFunctionData('withdraw', [token.number, value, by.address]) },
        ];
      }
      const permit = await stage.permit(by, symbol, value, ago);
      if (what === 'deposit') {
        return [{ by, to: vault, data: interfaces.vault.encodeFunctionData('deposit', [token.number, value, permit]) }];
      }
      if (token.number !== MARKET_TOKEN) throw new Error(`standing deposits are in market token, not ${symbol}`);
      return [
        { by, to: orders, data: interfaces.orders.encodeFunctionData('fundStanding', [value, permit ?? NO_PERMIT]) },
      ];
    },
  };
}
