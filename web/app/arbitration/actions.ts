import type { Deal, Permit } from '@moothall/contracts/protocol/deals';
import { MARKET_TOKEN } from '@moothall/contracts/protocol/enums';
import { dealOfOrder } from '../chain/terms.ts';
import type { Action, Call, Spend } from '../chain/types.ts';
import type { OrderView } from '../orders/facts.ts';
import type { Approvals } from './seal/approvals.ts';

type Arbitrators = Extract<Call, { contract: 'arbitrators' }>;
type Build = (deal: Deal, permits: readonly Permit[]) => Arbitrators | Promise<Arbitrators>;

/** "Use the free balance or an allowance": the permit of whoever needs none. */
async function orNone(permit: Permit | undefined): Promise<Permit> {
  if (permit) return permit;
  const { NO_PERMIT } = await import('@moothall/contracts/protocol/deals');
  return NO_PERMIT;
}

/** Whole market tokens in smallest units. */
export const WHOLE = 10n ** 18n;

/** Everything a person can send in a dispute; `path` is the dispute's page. */
export function disputeActions(order: OrderView, path: string) {
  const action = (name: string, build: Build, spends: Spend[] = []): Action => ({
    name: `arbitration:action.${name}`,
    params: { title: order.listing.title ?? '' },
    href: path,
    spends,
    call: async (permits) => build(await dealOfOrder(order), permits),
  });
  const plain = (method: 'withdrawBid' | 'choose' | 'sendToJury' | 'finish' | 'releaseBids') =>
    action(method, (deal) => ({ contract: 'arbitrators', method, args: [deal] }));
  return {
    bid: (fee: bigint) => action('bid', (deal) => ({ contract: 'arbitrators', method: 'bid', args: [deal, fee] })),
    withdrawBid: () => plain('withdrawBid'),
    seal: (commitment: string) =>
      action('sealApprovals', (deal) => ({
        contract: 'arbitrators',
        method: 'sealApprovals',
        args: [deal, commitment],
      })),
    open: (party: string, { list, oneIsEnough }: Approvals, salt: string) =>
      action('openApprovals', (deal) => ({
        contract: 'arbitrators',
        method: 'openApprovals',
        args: [deal, party, list, oneIsEnough, salt],
      })),
    choose: () => plain('choose'),
    rule: (buyerBps: number, reason: string) =>
      action('rule', (deal) => ({ contract: 'arbitrators', method: 'rule', args: [deal, buyerBps, reason] })),
    complain: (reason: string, stake: number) =>
      action(
        'complain',
        async (deal, [permit]) => ({
          contract: 'arbitrators',
          method: 'complain',
          args: [deal, reason, stake, await orNone(permit)],
        }),
        [{ token: MARKET_TOKEN, amount: BigInt(stake) * WHOLE }],
      ),
    sendToJury: () => plain('sendToJury'),
    finish: () => plain('finish'),
    releaseBids: () => plain('releaseBids'),
    addEvidence: (digest: string, isPublic: boolean) =>
      action('addEvidence', (deal) => ({
        contract: 'arbitrators',
        method: 'addEvidence',
        args: [deal, digest, isPublic],
      })),
  };
}
export type DisputeActions = ReturnType<typeof disputeActions>;

/** What an arbitrator does with a bond. `said` is the amount as the tray says it. */
export const bondActions = {
  add: (token: number, amount: bigint, said: string, href: string): Action => ({
    name: 'arbitration:action.addBond',
    params: { amount: said },
    href,
    spends: [{ token, amount }],
    call: async ([permit]) => ({
      contract: 'arbitrators',
      method: 'addBond',
      args: [token, amount, await orNone(permit)],
    }),
  }),
  withdraw: (token: number, amount: bigint, said: string, href: string): Action => ({
    name: 'arbitration:action.withdrawBond',
    params: { amount: said },
    href,
    call: () => ({ contract: 'arbitrators', method: 'withdrawBond', args: [token, amount] }),
  }),
};
