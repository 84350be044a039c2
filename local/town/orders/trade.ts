import { ordersDomain, RELEASE_TYPES, SETTLEMENT_TYPES, type StatementDocument } from '@moothall/contracts/protocol';
import { type Deal, dealId, NO_PERMIT, ZERO_BYTES32 } from '@moothall/contracts/protocol/deals';
import type { Library } from '../content/library.ts';
import { interfaces } from '../contracts.ts';
import { type Offer, termsOf } from '../listings/offer.ts';
import type { Stage } from '../stage.ts';
import { type Act, hours, type Moment } from '../story.ts';
import { ENDED } from './ended.ts';
import { OPEN } from './open.ts';
import type { OrderStory, Statement, Step } from './story.ts';

/** Every purchase ever made in town. */
export const ORDERS: readonly OrderStory[] = [...ENDED, ...OPEN];

/** People meet at full and half hours. */
const HALF_HOUR_S = 1800;
/** How long a signature given at a meeting is good for, seconds. */
const SIGNED_FOR_S = 900;
const PERCENT = 100n;

const meetingTime = (story: OrderStory, now: number): number =>
  Math.floor((now - hours(story.meets)) / HALF_HOUR_S) * HALF_HOUR_S;

/** One order as it goes through its steps. */
class Trade {
  #deal: Deal | undefined;

  constructor(
    private readonly story: OrderStory,
    private readonly number: number,
    private readonly offer: Offer,
    private readonly library: Library,
  ) {}

  moments(): Moment[] {
    const { listing, buyer, bought, steps } = this.story;
    const name = `${buyer}'s order of ${listing}`;
    return [
      { ago: hours(bought), name: `${name}: buy`, acts: async (stage) => [await this.#buy(stage)] },
      ...steps.map((step) => ({
        ago: hours(step.at),
        name: `${name}: ${step.what}`,
        acts: async (stage: Stage) => [await this.#step(stage, step)],
      })),
    ];
  }

  async #buy(stage: Stage): Promise<Act> {
    const { quantity } = this.story;
    const by = stage.person(this.story.buyer);
    const terms = termsOf(this.offer, stage);
    const { feeBps, disputeWithin, arbiter } = await stage.parameters();
    const nonce = BigInt(this.number);
    this.#deal = { terms, buyer: by.address, quantity, nonce, feeBps, disputeWithin, arbiter };
    const purchase = {
      quantity,
      nonce,
      meetAt: meetingTime(this.story, stage.now),
      note: ZERO_BYTES32,
      maxFeeBps: feeBps,
      arbiter,
    };
    const price = terms.price * BigInt(quantity);
    const deposit = terms.depositUpfront ? terms.deposit : 0n;
    const symbol = this.offer.story.price.token;
    const [first, second] = symbol === 'MOOT' ? [price + deposit, 0n] : [price, deposit];
    const pricePermit = await stage.permit(by, symbol, first, hours(this.story.bought));
    const depositPermit = await stage.permit(by, 'MOOT', second, hours(this.story.bought));
    return this.#act(
      stage,
      by,
      interfaces.orders.encodeFunctionData('buy', [terms, purchase, pricePermit, depositPermit]),
    );
  }

  async #step(stage: Stage, step: Step): Promise<Act> {
    const deal = this.#deal;
    if (!deal) throw new Error(`${this.story.listing} was not bought before ${step.what}`);
    const seller = stage.person(this.offer.story.seller);
    const buyer = stage.person(this.story.buyer);
    const { orders } = interfaces;
    const domain = ordersDomain(stage.deployment.chainId, stage.deployment.addresses.orders);
    const validUntil = stage.now - hours(step.at) + SIGNED_FOR_S;
    switch (step.what) {
      case 'accept': {
        const deposit = deal.terms.depositUpfront ? deal.terms.deposit : 0n;
        const permit = await stage.permit(seller, 'MOOT', deposit, hours(step.at));
        return this.#act(stage, seller, orders.encodeFunctionData('accept', [deal, permit]));
      }
      case 'decline':
        return this.#act(stage, seller, orders.encodeFunctionData('decline', [deal]));
      case 'expire':
        return this.#act(stage, stage.operator, orders.encodeFunctionData('expire', [deal]));
      case 'cancel':
        return this.#act(stage, step.by === 'buyer' ? buyer : seller, orders.encodeFunctionData('cancel', [deal]));
      case 'release': {
        const signature = await buyer.signTypedData(domain, RELEASE_TYPES, { deal: dealId(deal), validUntil });
        return this.#act(stage, seller, orders.encodeFunctionData('release', [deal, validUntil, signature]));
      }
      case 'settle': {
        const toBuyer = (deal.terms.price * BigInt(deal.quantity) * BigInt(step.toBuyer)) / PERCENT;
        const split = { deal: dealId(deal), toBuyer, validUntil };
        const signature = await buyer.signTypedData(domain, SETTLEMENT_TYPES, split);
        return this.#act(stage, seller, orders.encodeFunctionData('settle', [deal, toBuyer, validUntil, signature]));
      }
      case 'dispute': {
        const digest = await this.library.document(this.#statement(step.statement));
        const by = step.by === 'buyer' ? buyer : seller;
        return this.#act(stage, by, orders.encodeFunctionData('openDispute', [deal, digest, NO_PERMIT]));
      }
    }
  }

  #statement({ text, language, shot }: Statement): StatementDocument {
    const picture = this.offer.pictures[shot];
    return { schema: 'moothall:statement:1', text, language, pictures: picture ? [picture.ref] : [] };
  }

  #act(stage: Stage, by: Act['by'], data: string): Act {
    return { by, to: stage.deployment.addresses.orders, data };
  }
}

/** Everything that is bought in town, and what becomes of it. */
export function trading(offers: ReadonlyMap<string, Offer>, library: Library): Moment[] {
  return ORDERS.flatMap((story, index) => {
    const offer = offers.get(story.listing);
    if (!offer) throw new Error(`an order names the unknown listing ${story.listing}`);
    return new Trade(story, index + 1, offer, library).moments();
  });
}
