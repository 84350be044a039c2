import type { Problem } from '../../chain/types.ts';
import type { Words } from '../crypto/plaintext.ts';
import { readPrivate, writePrivate } from '../keys/private-store.ts';

/** A picture that has not reached the api yet; base64, so that it can be kept. */
export interface WaitingPicture {
  base64: string;
  type: 'image/webp' | 'image/jpeg';
  width: number;
  height: number;
}

/** What a waiting message says; a picture's place with the api is not known yet. */
export type WaitingWords =
  | { kind: 'text'; text: string }
  | { kind: 'picture'; picture: WaitingPicture; text?: string }
  | (Words & { kind: 'offer' });

/** What goes to the api of a sealed message. */
export interface SealedInput {
  commitment: `0x${string}`;
  sealedForOther: string;
  sealedForSelf: string;
  attachments: string[];
}

/** A message on its way, or one that did not get through. */
export interface Waiting {
  /** The sender's own name for it: sent twice under it, it is kept once. */
  clientId: string;
  words: WaitingWords;
  /** As it was sealed for the first attempt: sent again it must be the same to the byte. */
  sealed?: SealedInput;
  state: 'sending' | 'failed';
  problem?: Problem;
}

/** The conversation a message waits in. */
export interface Place {
  listing: string;
  buyer: string;
}

const nameOf = (kind: 'outbox' | 'draft', { listing, buyer }: Place) =>
  `${kind}:${listing.toLowerCase()}:${buyer.toLowerCase()}`;

/** Messages that were not sent when the tab was left or reloaded: none is lost, and none goes out without a press. */
export function readOutbox(account: string, place: Place): Waiting[] {
  const text = readPrivate(account, nameOf('outbox', place));
  if (text === undefined) return [];
  return (JSON.parse(text) as Waiting[]).map((waiting) => ({ ...waiting, state: 'failed' }));
}

/** Keeps what is not sent yet. Where the tab has no room, pictures are left out of what is kept, and words stay. */
export function writeOutbox(account: string, place: Place, waiting: readonly Waiting[]): void {
  const name = nameOf('outbox', place);
  const keep = (list: readonly Waiting[]) =>
    writePrivate(account, name, list.length > 0 ? JSON.stringify(list) : undefined);
  if (!keep(waiting)) keep(waiting.filter(({ words }) => words.kind !== 'picture'));
}

export const readDraft = (account: string, place: Place): string => readPrivate(account, nameOf('draft', place)) ?? '';

export const writeDraft = (account: string, place: Place, text: string): boolean =>
  writePrivate(account, nameOf('draft', place), text === '' ? undefined : text);
