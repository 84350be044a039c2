import {
  type AttestationDocument,
  digestOf,
  encodeDocument,
  type ReplyDocument,
  type ReviewDocument,
} from '@moothall/contracts/protocol';
import { attestationKey, attesterKey, reviewKey, topicOf } from '@moothall/contracts/protocol/reputation/index';
import type { Attestation, Attester, Order, Review } from '@moothall/indexer/entities';
import { DocumentQueue } from '../../indexer/src/content/queue.ts';
import type { TestApi } from './api.ts';
import { ago, aHash, DAY, HOUR, orderRow } from './rows.ts';

let places = 0;
const place = () => {
  places += 1;
  return `${String(100).padStart(12, '0')}-${String(places).padStart(6, '0')}`;
};

/** A deal that ended well a day ago. */
export const endedRow = (changed: Partial<Order> = {}): Order =>
  orderRow({ state: 'completed', outcome: 'released', closedAt: ago(DAY), ...changed });

/** One side's review of an order, still sealed. */
export function sealedRow(order: Order, byBuyer: boolean, changed: Partial<Review> = {}): Review {
  const [author, about] = byBuyer ? [order.buyer, order.seller] : [order.seller, order.buyer];
  return {
    ...{ id: reviewKey(order.id, byBuyer), orderId: order.id, byBuyer, author, about, state: 'sealed', seal: aHash() },
    opensAfter: ago(-13 * DAY),
    sealedAt: ago(HOUR),
    sealedEvent: place(),
    ...{ rating: null, words: null, openedAt: null, openedEvent: null, reply: null, repliedAt: null },
    height: 100,
    ...changed,
  };
}

/** The same, open. */
export const openRow = (order: Order, byBuyer: boolean, rating: number, changed: Partial<Review> = {}): Review =>
  sealedRow(order, byBuyer, { state: 'open', rating, openedAt: ago(60), openedEvent: place(), ...changed });

/** What an issuer vouches for about somebody, valid for another month. */
export function attestationRow(
  issuer: string,
  about: string,
  name: string,
  changed: Partial<Attestation> = {},
): Attestation {
  const topic = topicOf(name);
  return {
    ...{ id: attestationKey(issuer, about, topic), issuer, about, topic, words: null },
    issuedAt: ago(DAY),
    issuedEvent: place(),
    expiresAt: ago(-30 * DAY),
    revokedAt: null,
    height: 100,
    ...changed,
  };
}

/** Whose word on a topic the market shows as a badge. */
export const attesterRow = (attester: string, name: string, registered = true): Attester => {
  const topic = topicOf(name);
  return { id: attesterKey(attester, topic), attester, topic, registered, changedAt: ago(DAY) };
};

export const reviewWords = (text: string): ReviewDocument => ({ schema: 'moothall:review:1', text, language: 'en' });
export const replyWords = (text: string): ReplyDocument => ({ schema: 'moothall:reply:1', text, language: 'ko' });

export const attestationWords = (text: string): AttestationDocument => ({
  schema: 'moothall:attestation:1',
  text,
  language: 'en',
});

type Said = ReviewDocument | ReplyDocument | AttestationDocument;
export const digestOfSaid = (document: Said): string => digestOf(encodeDocument(document));

/** Words as the content worker stores them. */
export async function publishSaid(api: TestApi, documents: Said[]): Promise<void> {
  const queue = new DocumentQueue(api.owner);
  await queue.addMissing();
  for (const document of documents) {
    await queue.settle({ digest: digestOfSaid(document), attempts: 0 }, { state: 'available', document });
  }
}
