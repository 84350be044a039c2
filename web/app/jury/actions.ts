import type { Permit } from '@moothall/contracts/protocol/deals';
import { MARKET_TOKEN } from '@moothall/contracts/protocol/enums';
import type { Action, Call } from '../chain/types.ts';

/** "Use the free balance or an allowance": the permit of whoever needs none. */
async function orNone(permit: Permit | undefined): Promise<Permit> {
  if (permit) return permit;
  const { NO_PERMIT } = await import('@moothall/contracts/protocol/deals');
  return NO_PERMIT;
}

const spend = (amount: bigint) => [{ token: MARKET_TOKEN, amount }];
const jury = (name: string, href: string, call: () => Call, params: Action['params'] = {}): Action => ({
  name: `jury:action.${name}`,
  params,
  href,
  call,
});

/** What somebody with tickets can do; `href` is the page of tickets. */
export const ticketActions = (href: string) => ({
  join: (count: number, bond: bigint): Action => ({
    name: 'jury:action.join',
    params: { count },
    href,
    spends: spend(bond),
    call: async ([permit]) => ({ contract: 'jurors', method: 'join', args: [count, [], await orNone(permit)] }),
  }),
  topUp: (amount: bigint, said: string): Action => ({
    name: 'jury:action.topUp',
    params: { amount: said },
    href,
    spends: spend(amount),
    call: async ([permit]) => ({ contract: 'jurors', method: 'topUp', args: [amount, await orNone(permit)] }),
  }),
  withdraw: (amount: bigint, said: string): Action =>
    jury('withdraw', href, () => ({ contract: 'jurors', method: 'withdrawBond', args: [amount] }), { amount: said }),
  leave: (place: number): Action =>
    jury('leave', href, () => ({ contract: 'jurors', method: 'requestExit', args: [place] }), { place }),
  payOut: (place: number): Action =>
    jury('payOut', href, () => ({ contract: 'jurors', method: 'finishExit', args: [place] }), { place }),
});

/** One opened vote as it is sent. */
export interface OpenedVote {
  seat: number;
  choice: 0 | 1;
  salt: string;
}

/** Bit i is the choice of the i-th vote. */
export const choiceBits = (votes: readonly OpenedVote[]): bigint =>
  votes.reduce((bits, { choice }, index) => bits | (BigInt(choice) << BigInt(index)), 0n);

/** What can be done about a case; `href` is its page. */
export const caseActions = (caseId: string, href: string) => ({
  start: (): Action => jury('start', href, () => ({ contract: 'jury', method: 'start', args: [caseId] })),
  seal: (seat: number, seal: string): Action =>
    jury('seal', href, () => ({ contract: 'jury', method: 'commit', args: [caseId, seat, seal] }), { seat: seat + 1 }),
  excuse: (seat: number): Action =>
    jury('excuse', href, () => ({ contract: 'jury', method: 'excuse', args: [caseId, seat] }), { seat: seat + 1 }),
  open: (votes: readonly OpenedVote[]): Action =>
    jury('open', href, () => ({
      contract: 'jury',
      method: 'revealMany',
      args: [caseId, votes.map(({ seat }) => seat), choiceBits(votes), votes.map(({ salt }) => salt)],
    })),
  appeal: (deposit: bigint): Action => ({
    name: 'jury:action.appeal',
    href,
    spends: spend(deposit),
    call: async ([permit]) => ({ contract: 'jury', method: 'appeal', args: [caseId, await orNone(permit)] }),
  }),
  finalise: (): Action => jury('finalise', href, () => ({ contract: 'jury', method: 'finalise', args: [caseId] })),
  claim: (round: number, seats: readonly number[]): Action =>
    jury('claim', href, () => ({ contract: 'jury', method: 'claim', args: [caseId, round, [...seats]] })),
});
