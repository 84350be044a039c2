import type { ReplyDocument, ReviewDocument } from '@moothall/contracts/protocol';
import { dealId } from '@moothall/contracts/protocol/deals';
import { sealOf } from '@moothall/contracts/protocol/reputation/index';
import { id, ZeroHash } from 'ethers';
import type { Quarrel } from '../arbitration/dispute.ts';
import type { Library } from '../content/library.ts';
import type { Stage } from '../stage.ts';
import { type Act, hours, type Moment } from '../story.ts';
import type { ReviewStory, Said } from './story.ts';

/** Finds the deal of a purchase. @throws Error before it was made */
export type DealOf = (listing: string, buyer: string) => Quarrel;

/** Everything under one seal. The town forgets nothing: its salts follow from its story. */
interface Secret {
  rating: number;
  digest: string;
  salt: string;
}

const SIDES = [
  [true, 'byBuyer'],
  [false, 'bySeller'],
] as const;

/** The reviews of one deal, from the seals to the answer. */
class Reviewing {
  constructor(
    private readonly story: ReviewStory,
    private readonly dealOf: DealOf,
    private readonly library: Library,
  ) {}

  moments(): Moment[] {
    const { listing, buyer, sealed, opened, reply } = this.story;
    const moment = (what: string, at: number, acts: Moment['acts']): Moment => ({
      ago: hours(at),
      name: `reviews of ${buyer}'s ${listing}: ${what}`,
      acts,
    });
    return [
      moment('sealed', sealed, (stage) => this.#seal(stage)),
      ...(opened === undefined ? [] : [moment('opened', opened, (stage) => this.#open(stage))]),
      ...(reply ? [moment('answered', reply.at, async (stage) => [await this.#reply(stage, reply)])] : []),
    ];
  }

  get #made(): Quarrel {
    return this.dealOf(this.story.listing, this.story.buyer);
  }

  async #seal(stage: Stage): Promise<Act[]> {
    const { deal, buyer, seller } = this.#made;
    const { chainId, addresses } = stage.deployment;
    const order = dealId(deal);
    const acts = await this.#both(async (byBuyer, said) => {
      const secret = await this.#secret(byBuyer, said);
      const seal = sealOf({ chainId: BigInt(chainId), reviews: addresses.reviews, order, byBuyer, ...secret });
      return stage.act(stage.person(byBuyer ? buyer : seller), 'reviews', 'seal', [deal, seal]);
    });
    return acts;
  }

  #open(stage: Stage): Promise<Act[]> {
    const order = dealId(this.#made.deal);
    return this.#both(async (byBuyer, said) => {
      const { rating, digest, salt } = await this.#secret(byBuyer, said);
      return stage.act(stage.operator, 'reviews', 'open', [order, byBuyer, rating, digest, salt]);
    });
  }

  async #reply(stage: Stage, { language, text }: { language: 'ko' | 'en'; text: string }): Promise<Act> {
    const { deal, seller } = this.#made;
    const document: ReplyDocument = { schema: 'moothall:reply:1', text, language };
    return stage.act(stage.person(seller), 'reviews', 'reply', [deal, await this.library.document(document)]);
  }

  /** What `act` makes of each side that says something. */
  #both(act: (byBuyer: boolean, said: Said) => Promise<Act>): Promise<Act[]> {
    const said = SIDES.flatMap(([byBuyer, side]) => {
      const own = this.story[side];
      return own ? [{ byBuyer, own }] : [];
    });
    return Promise.all(said.map(({ byBuyer, own }) => act(byBuyer, own)));
  }

  async #secret(byBuyer: boolean, { rating, language, text }: Said): Promise<Secret> {
    const document: ReviewDocument = { schema: 'moothall:review:1', text, language };
    const digest = text === '' ? ZeroHash : await this.library.document(document);
    return { rating, digest, salt: id(`${this.story.listing} ${this.story.buyer} ${byBuyer}`) };
  }
}

/** What people say of each other. */
export const reviewing = (reviews: readonly ReviewStory[], dealOf: DealOf, library: Library): Moment[] =>
  reviews.flatMap((story) => new Reviewing(story, dealOf, library).moments());
