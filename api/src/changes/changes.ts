import { setMaxListeners } from 'node:events';
import { createPubSub, Repeater } from '@graphql-yoga/subscription';
import { z } from 'zod';

/** The channel on which the indexer and its content worker say what they wrote. */
export const CHANNEL = 'moothall';

/** One notification, sent inside the transaction that made the change. `many` stands for more than it could name. */
const notification = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('block'), height: z.number().int() }),
  z.object({ kind: z.literal('order'), id: z.string() }),
  z.object({ kind: z.literal('listing'), id: z.string() }),
  z.object({ kind: z.literal('document'), digest: z.string() }),
  z.object({ kind: z.literal('many') }),
]);
export type Notification = z.infer<typeof notification>;

/** What may have put a listing in front of a reader: it was written, or its words arrived. */
export type ListingNews = Extract<Notification, { kind: 'listing' | 'document' }>;

/** Passes on what the database announces to whoever waits for it. Holds nothing: who is not there misses it. */
export class Changes {
  private readonly target = new EventTarget();
  private readonly bus = createPubSub<{
    block: [number];
    order: [id: string, kind: 'order'];
    many: ['many'];
    listing: [ListingNews];
  }>({ eventTarget: this.target as never });

  constructor() {
    // As many ears as subscriptions: connections bound them.
    setMaxListeners(0, this.target);
  }

  /** @throws ZodError for a payload that no indexer of this version sends */
  announce(payload: string): void {
    const change = notification.parse(JSON.parse(payload));
    if (change.kind === 'block') this.bus.publish('block', change.height);
    else if (change.kind === 'order') this.bus.publish('order', change.id, 'order');
    else if (change.kind === 'many') this.missed();
    else this.bus.publish('listing', change);
  }

  /** Something changed and nobody can say what: everybody looks again. */
  missed(): void {
    this.bus.publish('many', 'many');
  }

  /** Whenever the index has read on. */
  blocks(): AsyncIterable<unknown> {
    return Repeater.merge([this.bus.subscribe('block'), this.bus.subscribe('many')]);
  }

  /** Whenever this order may have changed. */
  order(id: string): AsyncIterable<unknown> {
    return Repeater.merge([this.bus.subscribe('order', id), this.bus.subscribe('many')]);
  }

  /** Listings by name; what is hidden behind `many` (an index catching up) is no news any more. */
  listings(): Repeater<ListingNews> {
    return this.bus.subscribe('listing');
  }
}
