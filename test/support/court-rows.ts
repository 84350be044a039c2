import { digestOf, type EvidenceDocument, encodeDocument, type ReasonDocument } from '@moothall/contracts/protocol';
import { SubjectKind, suspensionFor } from '@moothall/contracts/protocol/moderation/index';
import type { Arbitrator, Dispute, DisputeBid, Evidence, Motion } from '@moothall/indexer/entities';
import { newArbitrator, newDispute } from '../../indexer/src/arbitration/entities.ts';
import { DocumentQueue } from '../../indexer/src/content/queue.ts';
import type { TestApi } from './api.ts';
import { ago, aHash, anAddress, HOUR } from './rows.ts';

const MOOT = 10n ** 18n;
let places = 0;
const place = () => {
  places += 1;
  return `${String(100).padStart(12, '0')}-${String(places).padStart(6, '0')}`;
};

/** What somebody asked: that an account be suspended for a day, unless it says otherwise. */
export const motionRow = (changed: Partial<Motion> = {}): Motion => ({
  id: aHash(),
  kind: SubjectKind.Account,
  target: anAddress(),
  subject: aHash(),
  asker: anAddress(),
  accused: anAddress(),
  effect: suspensionFor(86_400),
  guideline: 4,
  reason: aHash(),
  stake: 202n * MOOT,
  joined: 0n,
  movedAt: ago(HOUR),
  carriedOutAt: null,
  pool: null,
  toAccused: null,
  height: 100,
  ...changed,
});

/** A dispute in which nothing was done yet; it was opened an hour ago. */
export const disputeRow = (changed: Partial<Dispute> = {}): Dispute => ({
  ...newDispute(aHash(), anAddress(), ago(HOUR), 100),
  ...changed,
});

/** Somebody who has not judged anything yet. */
export const arbitratorRow = (account: string, changed: Partial<Arbitrator> = {}): Arbitrator => ({
  ...newArbitrator(account),
  ...changed,
});

export const bidRow = (dispute: string, slot: number, changed: Partial<DisputeBid> = {}): DisputeBid => ({
  dispute,
  slot,
  arbitrator: anAddress(),
  fee: 3n * MOOT,
  placedAt: ago(HOUR),
  removed: false,
  ...changed,
});

export const evidenceRow = (court: Evidence['court'], subject: string, changed: Partial<Evidence> = {}): Evidence => ({
  ...{ id: place(), court, subject },
  by: anAddress(),
  digest: aHash(),
  isPublic: true,
  at: ago(HOUR),
  ...changed,
});

type Told = ReasonDocument | EvidenceDocument;

/** Reasons of a motion or a complaint. */
export const reasonWords = (text: string, changed: Partial<ReasonDocument> = {}): ReasonDocument => ({
  schema: 'moothall:reason:1',
  text,
  language: 'en',
  pictures: [],
  files: [],
  ...changed,
});

export const digestOfTold = (document: Told) => digestOf(encodeDocument(document));

/** Documents as the content worker stores them, after rows that name them were written. */
export async function publishTold(api: TestApi, documents: readonly Told[]): Promise<void> {
  const queue = new DocumentQueue(api.owner);
  await queue.addMissing();
  for (const document of documents) {
    await queue.settle({ digest: digestOfTold(document), attempts: 0 }, { state: 'available', document });
  }
}
