import {
  DELIVERY_TYPES,
  MEETING_TYPES,
  ordersDomain,
  RELEASE_TYPES,
  SETTLEMENT_TYPES,
} from '@moothall/contracts/protocol';
import { type Deal, NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { Orders__factory } from '@moothall/contracts/protocol/generated/index';
import {
  type Actor,
  type Decision,
  ORDER_ACTIONS,
  type OrderAction,
  type Side,
} from '@moothall/contracts/protocol/orders/index';
import type { Market, Person } from '../market.ts';

/** One thing that somebody tries at one second. */
export interface Case {
  actor: Actor;
  action: OrderAction;
  second: number;
  /** The signature that comes with it is a stranger's. */
  forged: boolean;
}

export const ACTORS: readonly Actor[] = ['buyer', 'seller', 'carrier', 'arbiter', 'other'];
const SIGNED: readonly OrderAction[] = ['agreeMeeting', 'confirmDelivery', 'release', 'settle'];

/** Everything that anybody could try at these seconds. */
export function casesAt(seconds: readonly number[]): Case[] {
  return seconds.flatMap((second) =>
    ACTORS.flatMap((actor) =>
      ORDER_ACTIONS.flatMap((action) => {
        const honest = { actor, action, second, forged: false };
        return SIGNED.includes(action) ? [honest, { ...honest, forged: true }] : [honest];
      }),
    ),
  );
}

/** What is decided where somebody decides; odd, so that every division leaves a rest. */
export const DECISIONS: Partial<Record<OrderAction, Required<Pick<Decision, 'cost'>> & Decision>> = {
  settle: { toBuyer: 1_667n, cost: 0n },
  rule: { buyerBps: 3_333, cost: 10n ** 18n + 7n },
};
/** When the two would meet instead. */
export const otherMeeting = (second: number): number => second + 2 * 3600;

const orders = Orders__factory.createInterface();
const DIGEST = `0x${'5e'.repeat(32)}`;
/** Enough for every step. */
const GAS = '0x1e8480';
const FAR = 2n ** 40n - 1n;

/** A call as the chain's node takes it. */
export interface Call {
  from?: string;
  to: string;
  data: string;
  gas?: string;
}

/** Makes the calls of cases. Those that say the same are made, and signed, once. */
export class Calls {
  readonly #market: Market;
  readonly #deal: Deal;
  readonly #id: string;
  readonly #made = new Map<string, Promise<string>>();

  constructor(market: Market, deal: Deal, id: string) {
    this.#market = market;
    this.#deal = deal;
    this.#id = id;
  }

  async of({ actor, action, second, forged }: Case): Promise<Call> {
    const counterpart = actor === 'buyer' ? 'seller' : 'buyer';
    const key = [action, forged, counterpart, action === 'agreeMeeting' ? second : 0].join();
    const data = this.#made.get(key) ?? this.#data(action, counterpart, second, forged);
    this.#made.set(key, data);
    const to = this.#market.deployment.addresses.orders;
    return { from: this.#market[actor].address, to, data: await data, gas: GAS };
  }

  async #data(action: OrderAction, counterpart: Side, second: number, forged: boolean): Promise<string> {
    const deal = this.#deal;
    const sign = (by: Side | 'carrier', types: object, value: object = {}) =>
      this.#sign(this.#market[forged ? 'operator' : by], types, { deal: this.#id, ...value, validUntil: FAR });
    switch (action) {
      case 'accept':
        return orders.encodeFunctionData('accept', [deal, NO_PERMIT]);
      case 'ship':
        return orders.encodeFunctionData('ship', [deal, DIGEST]);
      case 'openDispute':
        return orders.encodeFunctionData('openDispute', [deal, DIGEST, NO_PERMIT]);
      case 'rule': {
        const { buyerBps = 0, cost = 0n } = DECISIONS.rule ?? {};
        const ruling = { buyerBps, cost, decidedBy: this.#market.other.address };
        return orders.encodeFunctionData('rule', [deal, ruling]);
      }
      case 'release':
        return orders.encodeFunctionData('release', [deal, FAR, await sign('buyer', RELEASE_TYPES)]);
      case 'confirmDelivery':
        return orders.encodeFunctionData('confirmDelivery', [deal, FAR, await sign('carrier', DELIVERY_TYPES)]);
      case 'settle': {
        const { toBuyer = 0n } = DECISIONS.settle ?? {};
        const signature = await sign(counterpart, SETTLEMENT_TYPES, { toBuyer });
        return orders.encodeFunctionData('settle', [deal, toBuyer, FAR, signature]);
      }
      case 'agreeMeeting': {
        const meetAt = otherMeeting(second);
        const signature = await sign(counterpart, MEETING_TYPES, { meetAt });
        return orders.encodeFunctionData('agreeMeeting', [deal, meetAt, FAR, signature]);
      }
      case 'decline':
      case 'cancel':
      case 'approve':
      case 'expire':
        return orders.encodeFunctionData(action as 'cancel', [deal]);
    }
  }

  #sign(by: Person, types: object, value: Record<string, unknown>): Promise<string> {
    const { chainId, addresses } = this.#market.deployment;
    return by.wallet.signTypedData(ordersDomain(chainId, addresses.orders), types as never, value);
  }
}
