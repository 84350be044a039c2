import { setMaxListeners } from 'node:events';
import { createPubSub, Repeater } from '@graphql-yoga/subscription';
import { z } from 'zod';

/** The channel on which the indexer, its content worker and the api's own processes say what they wrote. */
export const CHANNEL = 'moothall';

/** One notification, sent inside the transaction that made the change. `many` stands for more than it could name. */
const notification = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('block'), height: z.number().int() }),
  z.object({ kind: z.literal('order'), id: z.string() }),
  z.object({ kind: z.literal('listing'), id: z.string() }),
  z.object({ kind: z.literal('jury_case'), id: z.string() }),
  z.object({ kind: z.literal('document'), digest: z.string() }),
  z.object({ kind: z.literal('message'), id: z.string(), at: z.string(), sides: z.array(z.string()) }),
  z.object({
    kind: z.literal('question'),
    id: z.string(),
    listing: z.string(),
    asker: z.string(),
    seller: z.string(),
  }),
  z.object({ kind: z.literal('found'), accounts: z.array(z.string()) }),
  z.object({ kind: z.literal('many') }),
]);
export type Notification = z.infer<typeof notification>;

/** What may have put a listing in front of a reader: it was written, or its words arrived. */
export type ListingNews = Extract<Notification, { kind: 'listing' | 'document' }>;

/** A message that was kept, told to both its sides. */
export type MessageNews = Extract<Notification, { kind: 'message' }>;

/** A question that was asked, answered or removed. */
export type QuestionNews = Extract<Notification, { kind: 'question' }>;

/** Told in place of news that nobody can name: look again. */
export const MISSED = 'many';

/** Passes on what the database announces to whoever waits for it. Holds nothing: who is not there misses it. */
export class Changes {
  private readonly target = new EventTarget();
  private readonly bus = createPubSub<{
    block: [number];
    order: [id: string, kind: 'order'];
    orders: [id: string];
    juryCase: [id: string, kind: 'jury_case'];
    juryCases: [id: string];
    many: ['many'];
    listing: [ListingNews];
    message: [account: string, MessageNews];
    question: [listing: string, QuestionNews];
    words: [accounts: readonly string[]];
  }>({ eventTarget: this.target as never });

  constructor() {
    // As many ears as subscriptions: connections bound them.
    setMaxListeners(0, this.target);
  }

  /** @throws ZodError for a payload that no indexer of this version sends */
  announce(payload: string): void {
    const change = notification.parse(JSON.parse(payload));
    if (change.kind === 'block') this.bus.publish('block', change.height);
    else if (change.kind === 'order') this.changedOrder(change.id);
    else if (change.kind === 'jury_case') this.changedCase(change.id);
    else if (change.kind === 'many') this.missed();
    else if (change.kind === 'message') this.written(change);
    else if (change.kind === 'question') this.asked(change);
    else if (change.kind === 'found') this.bus.publish('words', change.accounts);
    else this.bus.publish('listing', change);
  }

  private changedOrder(id: string): void {
    this.bus.publish('order', id, 'order');
    this.bus.publish('orders', id);
  }

  private changedCase(id: string): void {
    this.bus.publish('juryCase', id, 'jury_case');
    this.bus.publish('juryCases', id);
  }

  private written(news: MessageNews): void {
    for (const side of news.sides) this.bus.publish('message', side, news);
    this.bus.publish('words', news.sides);
  }

  private asked(news: QuestionNews): void {
    this.bus.publish('question', news.listing, news);
    this.bus.publish('words', [news.asker, news.seller]);
  }

  /** Something changed and nobody can say what: everybody looks again. */
  missed(): void {
    this.bus.publish('many', MISSED);
  }

  /** Whenever the index has read on. */
  blocks(): Repeater<unknown> {
    return Repeater.merge([this.bus.subscribe('block'), this.bus.subscribe('many')]);
  }

  /** Whenever this order may have changed. */
  order(id: string): AsyncIterable<unknown> {
    return Repeater.merge([this.bus.subscribe('order', id), this.bus.subscribe('many')]);
  }

  /** Orders by name, whichever may have changed. */
  orders(): Repeater<string> {
    return this.bus.subscribe('orders');
  }

  /** Whenever this case of a jury may have changed. @param id as rows know it */
  juryCase(id: string): AsyncIterable<unknown> {
    return Repeater.merge([this.bus.subscribe('juryCase', id), this.bus.subscribe('many')]);
  }

  /** Cases of juries by their ids, whichever may have changed. */
  juryCases(): Repeater<string> {
    return this.bus.subscribe('juryCases');
  }

  /** Listings by name; what is hidden behind `many` (an index catching up) is no news any more. */
  listings(): Repeater<ListingNews> {
    return this.bus.subscribe('listing');
  }

  /** Accounts that messages or questions concern, or whose saved searches found something. */
  words(): Repeater<readonly string[]> {
    return this.bus.subscribe('words');
  }

  /** Messages that an account gets or sends. */
  messages(account: string): Repeater<MessageNews | typeof MISSED> {
    return Repeater.merge([this.bus.subscribe('message', account), this.bus.subscribe('many')]);
  }

  /** Questions on one listing; after lost notifications its page is read anew. */
  questions(listing: string): Repeater<QuestionNews> {
    return this.bus.subscribe('question', listing);
  }
}
