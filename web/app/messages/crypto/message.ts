import { type Bytes, fromHex, random, sha256, textOf, toBase64, toHex, utf8 } from './bytes.ts';
import { open, SealError, seal } from './envelope.ts';
import type { MessageKey } from './key-pair.ts';
import { type Plaintext, readPlaintext, type Words, writePlaintext } from './plaintext.ts';

/** A conversation is a listing and its buyer, on one chain. */
export interface Thread {
  chainId: number;
  listing: string;
  buyer: string;
}

const SALT_BYTES = 32;

/** An envelope opens only in its conversation, for its reader, as written by its sender. */
const infoOf = ({ chainId, listing, buyer }: Thread, sender: string, reader: string): Bytes =>
  utf8(
    JSON.stringify(['moothall:message:1', chainId, ...[listing, buyer, sender, reader].map((id) => id.toLowerCase())]),
  );

/** sha-256 of the text: names it without telling it. */
export const commitmentOf = async (json: string): Promise<`0x${string}`> => toHex(await sha256(utf8(json)));

export interface SealedMessage {
  commitment: `0x${string}`;
  sealedForOther: string;
  sealedForSelf: string;
  /** What was sealed: whoever reports a message hands over this. */
  json: string;
}

export interface Sender {
  account: string;
  key: MessageKey;
}
export interface Recipient {
  account: string;
  publicKey: Bytes;
}

/** Seals a message twice: to the other side, and to the sender, so that any device with the same wallet reads it. */
export async function sealMessage(words: Words, thread: Thread, from: Sender, to: Recipient): Promise<SealedMessage> {
  const json = writePlaintext({ v: 1, salt: toBase64(random(SALT_BYTES)), ...words } as Plaintext);
  const commitment = await commitmentOf(json);
  const sealFor = ({ account, publicKey }: Recipient) =>
    seal(utf8(json), from.key, publicKey, {
      info: infoOf(thread, from.account, account),
      aad: fromHex(commitment),
    });
  const self = { account: from.account, publicKey: from.key.publicKey };
  return { commitment, sealedForOther: await sealFor(to), sealedForSelf: await sealFor(self), json };
}

export interface ReceivedMessage {
  sender: string;
  commitment: string;
  /** The envelope for the reader. */
  sealed: string;
}

export interface OpenedMessage {
  plain: Plaintext;
  json: string;
}

/**
 * Opens a message and checks that it is the one committed to.
 * @param senderKeys keys the sender is known to have used, the newest first
 * @throws SealError
 */
export async function openMessage(
  { sender, commitment, sealed }: ReceivedMessage,
  thread: Thread,
  reader: Sender,
  senderKeys: readonly Bytes[],
): Promise<OpenedMessage> {
  const bound = { info: infoOf(thread, sender, reader.account), aad: fromHex(commitment) };
  const bytes = await open(sealed, reader.key, senderKeys, bound);
  let json: string;
  try {
    json = textOf(bytes);
  } catch (cause) {
    throw new SealError('PLAINTEXT_UNKNOWN', { cause });
  }
  if ((await commitmentOf(json)) !== commitment) throw new SealError('COMMITMENT_WRONG');
  const plain = readPlaintext(json);
  if (!plain) throw new SealError('PLAINTEXT_UNKNOWN');
  return { plain, json };
}
