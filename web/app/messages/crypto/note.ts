import type { SealedDocument } from '@moothall/contracts/protocol/content/schemas';
import { type Bytes, fromBase64, textOf, toBase64, utf8 } from './bytes.ts';
import { open, SealError, seal } from './envelope.ts';
import type { MessageKey } from './key-pair.ts';

/** Longest note: an address and how to find the door. */
export const NOTE_MAX = 500;
/** Notes lie in public: their length must not tell a short address from a long one. */
const BLOCK = 512;

/** Who wrote a note to whom, about which listing. */
export interface NotePlace {
  chainId: number;
  listing: string;
  /** The account that wrote it. */
  author: string;
}

const infoOf = ({ chainId, listing, author }: NotePlace): Bytes =>
  utf8(JSON.stringify(['moothall:sealed:1', chainId, listing.toLowerCase(), author.toLowerCase()]));

const NO_AAD = new Uint8Array(0);

/** JSON ends where its quotes do: the spaces behind it only fill the block. */
function padded(text: string): Bytes {
  const bytes = utf8(JSON.stringify(text));
  const whole = new Uint8Array(Math.ceil(bytes.length / BLOCK) * BLOCK).fill(0x20);
  whole.set(bytes);
  return whole;
}

/** Seals a note to the other side and to its author, as a document whose digest a purchase can name. */
export async function sealDocument(
  text: string,
  place: NotePlace,
  own: MessageKey,
  readers: readonly Bytes[],
): Promise<SealedDocument> {
  const bound = { info: infoOf(place), aad: NO_AAD };
  const keys = [...readers, own.publicKey];
  const copies = await Promise.all(
    keys.map(async (key) => ({ for: toBase64(key), sealed: await seal(padded(text), own, key, bound) })),
  );
  return { schema: 'moothall:sealed:1', from: toBase64(own.publicKey), copies };
}

/**
 * Opens the copy of a note that is for this key. The document names its author's key itself: that is enough, since the
 * author put the document's digest on chain.
 * @throws SealError
 */
export async function openDocument(document: SealedDocument, place: NotePlace, own: MessageKey): Promise<string> {
  const mine = toBase64(own.publicKey);
  const copy = document.copies.find((each) => each.for === mine);
  if (!copy) throw new SealError('SEAL_BROKEN');
  const bytes = await open(copy.sealed, own, [fromBase64(document.from)], { info: infoOf(place), aad: NO_AAD });
  try {
    const text: unknown = JSON.parse(textOf(bytes));
    if (typeof text === 'string' && text.length <= NOTE_MAX) return text;
  } catch (cause) {
    throw new SealError('PLAINTEXT_UNKNOWN', { cause });
  }
  throw new SealError('PLAINTEXT_UNKNOWN');
}
