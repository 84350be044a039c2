import { MEET_UP, OFFER_TYPES, ordersDomain, parseAmount, SHIP } from '@moothall/contracts/protocol';
import {
  type Deal,
  dealOf,
  NO_PERMIT,
  type Permit,
  type Offer as PriceOffer,
  type Purchase,
  type Terms,
  ZERO_BYTES32,
} from '@moothall/contracts/protocol/deals';
import { sealDocument } from '../../../web/app/messages/crypto/note.ts';
import type { Library } from '../content/library.ts';
import { interfaces } from '../contracts.ts';
import { type Offer, termsOf } from '../listings/offer.ts';
import type { Stage } from '../stage.ts';
import { type Act, DAY_S, hours } from '../story.ts';
import type { OrderStory } from './story.ts';

/** People meet at full and half hours. */
const HALF_HOUR_S = 1800;

interface Bought {
  act: Act;
  deal: Deal;
}

/** How one order begins: at the listing's price, or at one that both agreed on. */
export class Buying {
  constructor(
    private readonly story: OrderStory,
    /** Tells this purchase apart from any other in town. */
    private readonly number: number,
    private readonly offer: Offer,
    private readonly library: Library,
  ) {}

  async begin(stage: Stage): Promise<Bought> {
    const terms = termsOf(this.offer, stage);
    const buyer = stage.person(this.story.buyer);
    const { quantity, offer } = this.story;
    const token = stage.tokens[this.offer.story.price.token];
    const price = offer ? parseAmount(offer.price, token.decimals) : terms.price * BigInt(quantity);
    const [{ disputeWithin, arbiter }, feeBps] = await Promise.all([
      stage.parameters(),
      stage.feeOf(terms.seller, terms.token, price),
    ]);
    const nonce = BigInt(this.number);
    const way = this.#way(terms);
    const deal = dealOf(terms, { buyer: buyer.address, price, quantity, way, feeBps, disputeWithin, arbiter, nonce });
    const { meets } = this.story;
    const meetAt = meets === undefined ? 0 : Math.floor((stage.now - hours(meets)) / HALF_HOUR_S) * HALF_HOUR_S;
    const note = await this.#note(stage, deal);
    const purchase: Purchase = { quantity, way, meetAt, nonce, note, maxFeeBps: feeBps, arbiter };
    const data = await (offer
      ? this.#offered(stage, terms, deal, purchase)
      : this.#plain(stage, terms, deal, purchase));
    const by = offer?.by === 'buyer' ? stage.person(this.offer.story.seller) : buyer;
    return { deal, act: { by, to: stage.deployment.addresses.orders, data } };
  }

  #way(terms: Terms): number {
    if (this.story.meets === undefined) return SHIP;
    return terms.ways & MEET_UP || terms.ways & ~SHIP;
  }

  async #plain(stage: Stage, terms: Terms, deal: Deal, purchase: Purchase): Promise<string> {
    const [price, deposit] = await this.#buyersPermits(stage, deal);
    return interfaces.orders.encodeFunctionData('buy', [terms, purchase, price, deposit]);
  }

  async #offered(stage: Stage, terms: Terms, deal: Deal, purchase: Purchase): Promise<string> {
    const offer: PriceOffer = {
      listing: deal.listing,
      buyer: deal.buyer,
      price: deal.price,
      purchase,
      epoch: 0n,
      validUntil: stage.now - hours(this.story.bought) + DAY_S,
    };
    const { chainId, addresses } = stage.deployment;
    const signer = stage.person(this.story.offer?.by === 'seller' ? this.offer.story.seller : this.story.buyer);
    const signature = await signer.signTypedData(ordersDomain(chainId, addresses.orders), OFFER_TYPES, offer);
    const [price, deposit] = await this.#buyersPermits(stage, deal);
    const seller = stage.person(this.offer.story.seller);
    const sellers = await stage.permit(seller, 'MOOT', deal.depositUpfront ? deal.deposit : 0n, this.#ago);
    return interfaces.orders.encodeFunctionData('buyOffered', [terms, offer, signature, price, deposit, sellers]);
  }

  /** For the price and for the deposit; one for both where they are in the same token. */
  async #buyersPermits(stage: Stage, deal: Deal): Promise<[price: Permit, deposit: Permit]> {
    const buyer = stage.person(this.story.buyer);
    const symbol = this.offer.story.price.token;
    const deposit = deal.depositUpfront ? deal.deposit : 0n;
    if (symbol === 'MOOT') return [await stage.permit(buyer, symbol, deal.price + deposit, this.#ago), NO_PERMIT];
    return Promise.all([
      stage.permit(buyer, symbol, deal.price, this.#ago),
      stage.permit(buyer, 'MOOT', deposit, this.#ago),
    ]);
  }

  /** Where to meet or send to, for the seller's eyes. */
  async #note(stage: Stage, { listing, buyer }: Deal): Promise<string> {
    if (this.story.note === undefined) return ZERO_BYTES32;
    const [own, sellers] = await Promise.all([
      stage.messageKey(this.story.buyer),
      stage.messageKey(this.offer.story.seller),
    ]);
    const place = { chainId: stage.deployment.chainId, listing, author: buyer };
    return this.library.document(await sealDocument(this.story.note, place, own, [sellers.publicKey]));
  }

  get #ago(): number {
    return hours(this.story.bought);
  }
}
