import {
  DELIVERY_TYPES,
  ordersDomain,
  RELEASE_TYPES,
  SETTLEMENT_TYPES,
  type StatementDocument,
} from '@moothall/contracts/protocol';
import { type Deal, dealId, NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { sealDocument } from '../../../web/app/messages/crypto/note.ts';
import { personCalled } from '../accounts/people.ts';
import type { Quarrel } from '../arbitration/dispute.ts';
import type { Library } from '../content/library.ts';
import { interfaces } from '../contracts.ts';
import type { Offer } from '../listings/offer.ts';
import type { Stage } from '../stage.ts';
import { type Act, hours, type Moment } from '../story.ts';
import { Buying } from './buying.ts';
import type { OrderStory, Statement, Step } from './story.ts';

/** How long a signature given at a meeting is good for, seconds. */
const SIGNED_FOR_S = 900;
const PERCENT = 100n;

/** One order as it goes through its steps. */
class Trade {
  #deal: Deal | undefined;

  constructor(
    readonly story: OrderStory,
    private readonly number: number,
    private readonly offer: Offer,
    private readonly library: Library,
  ) {}

  /** The deal and who made it. @throws Error before it was made */
  quarrel(): Quarrel {
    if (!this.#deal) throw new Error(`${this.story.listing} was not bought yet`);
    return { deal: this.#deal, buyer: this.story.buyer, seller: this.offer.story.seller };
  }

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
    const { act, deal } = await new Buying(this.story, this.number, this.offer, this.library).begin(stage);
    this.#deal = deal;
    return act;
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
        const deposit = deal.depositUpfront ? deal.deposit : 0n;
        const permit = await stage.permit(seller, 'MOOT', deposit, hours(step.at));
        return this.#act(stage, seller, orders.encodeFunctionData('accept', [deal, permit]));
      }
      case 'decline':
        return this.#act(stage, seller, orders.encodeFunctionData('decline', [deal]));
      case 'approve':
        return this.#act(stage, buyer, orders.encodeFunctionData('approve', [deal]));
      case 'ship': {
        const tracking = await this.#tracking(stage, step.number, deal);
        return this.#act(stage, seller, orders.encodeFunctionData('ship', [deal, tracking]));
      }
      case 'arrive': {
        if (step.by === 'buyer') {
          return this.#act(stage, buyer, orders.encodeFunctionData('confirmDelivery', [deal, 0, '0x']));
        }
        const carrier = stage.person(this.#carrier);
        const signature = await carrier.signTypedData(domain, DELIVERY_TYPES, { deal: dealId(deal), validUntil });
        const data = orders.encodeFunctionData('confirmDelivery', [deal, validUntil, signature]);
        return this.#act(stage, carrier, data);
      }
      case 'expire':
        return this.#act(stage, stage.operator, orders.encodeFunctionData('expire', [deal]));
      case 'cancel':
        return this.#act(stage, step.by === 'buyer' ? buyer : seller, orders.encodeFunctionData('cancel', [deal]));
      case 'release': {
        const signature = await buyer.signTypedData(domain, RELEASE_TYPES, { deal: dealId(deal), validUntil });
        return this.#act(stage, seller, orders.encodeFunctionData('release', [deal, validUntil, signature]));
      }
      case 'settle': {
        const toBuyer = (deal.price * BigInt(step.toBuyer)) / PERCENT;
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

  /** The parcel's number, for the buyer's eyes. */
  async #tracking(stage: Stage, number: string, { listing, seller }: Deal): Promise<string> {
    const [own, buyers] = await Promise.all([
      stage.messageKey(this.offer.story.seller),
      stage.messageKey(this.story.buyer),
    ]);
    const place = { chainId: stage.deployment.chainId, listing, author: seller };
    const { carrier: id } = this.offer.story.ships ?? {};
    const carrier = id === undefined ? 'EMS' : personCalled(id).name.ko;
    const text = JSON.stringify({ carrier, number });
    return this.library.document(await sealDocument(text, place, own, [buyers.publicKey]));
  }

  get #carrier(): string {
    const { carrier } = this.offer.story.ships ?? {};
    if (carrier === undefined) throw new Error(`${this.story.listing} is carried by nobody who could sign`);
    return carrier;
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
export class Trades {
  readonly #trades: readonly Trade[];

  constructor(orders: readonly OrderStory[], offers: ReadonlyMap<string, Offer>, library: Library) {
    this.#trades = orders.map((story, index) => {
      const offer = offers.get(story.listing);
      if (!offer) throw new Error(`an order names the unknown listing ${story.listing}`);
      return new Trade(story, index + 1, offer, library);
    });
  }

  moments(): Moment[] {
    return this.#trades.flatMap((trade) => trade.moments());
  }

  /** The deal over a listing: of this buyer, where more than one bought. @throws Error before it was made */
  readonly deal = (listing: string, buyer?: string): Quarrel => {
    const trade = this.#trades.find(
      ({ story }) => story.listing === listing && (buyer === undefined || story.buyer === buyer),
    );
    if (!trade) throw new Error(`${buyer ?? 'somebody'} never bought ${listing}`);
    return trade.quarrel();
  };
}
