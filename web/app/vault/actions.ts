import { MARKET_TOKEN } from '@moothall/contracts/protocol/enums';
import type { Action } from '../chain/types.ts';

/** What a person can do with money of their own. `said` is the amount as the tray says it. */
export const walletActions = {
  deposit: (token: number, amount: bigint, said: string): Action => ({
    name: 'vault:action.deposit',
    params: { amount: said },
    spends: [{ token, amount, walletOnly: true }],
    call: async ([permit]) => {
      const { NO_PERMIT } = await import('@moothall/contracts/protocol/deals');
      return { contract: 'vault', method: 'deposit', args: [token, amount, permit ?? NO_PERMIT] };
    },
  }),
  withdraw: (token: number, amount: bigint, to: string, said: string): Action => ({
    name: 'vault:action.withdraw',
    params: { amount: said },
    call: () => ({ contract: 'vault', method: 'withdraw', args: [token, amount, to] }),
  }),
  fundStanding: (amount: bigint, said: string): Action => ({
    name: 'vault:action.fundStanding',
    params: { amount: said },
    spends: [{ token: MARKET_TOKEN, amount }],
    call: async ([permit]) => {
      const { NO_PERMIT } = await import('@moothall/contracts/protocol/deals');
      return { contract: 'orders', method: 'fundStanding', args: [amount, permit ?? NO_PERMIT] };
    },
  }),
  withdrawStanding: (amount: bigint, said: string): Action => ({
    name: 'vault:action.withdrawStanding',
    params: { amount: said },
    call: () => ({ contract: 'orders', method: 'withdrawStanding', args: [amount] }),
  }),
};
