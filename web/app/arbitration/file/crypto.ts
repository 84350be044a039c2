import type { CaseFileDocument } from '@moothall/contracts/protocol/content/schemas';
import { ProblemError } from '../../chain/problem.ts';
import { type Bytes, fromBase64, textOf, toBase64, utf8 } from '../../messages/crypto/bytes.ts';
import { open, SealError, seal } from '../../messages/crypto/envelope.ts';
import { type FileKey, openFile, sealFile } from '../../messages/crypto/file.ts';
import type { MessageKey } from '../../messages/crypto/key-pair.ts';
import { type CasePart, readPart, writePart } from './part.ts';

/** Who added a part of the file of which order. It opens for nothing else. */
export interface FilePlace {
  chainId: number;
  order: string;
  /** The account that added it. */
  author: string;
}

/** What a document may hold, sealed and in base64. */
const CONTENT_MAX = 240_000;
const NO_AAD = new Uint8Array(0);

const infoOf = ({ chainId, order, author }: FilePlace): Bytes =>
  utf8(JSON.stringify(['moothall:casefile:1', chainId, order.toLowerCase(), author.toLowerCase()]));

/**
 * Seals a part of a case file to its author and its readers, as a document whose digest goes on chain.
 * @throws EVIDENCE_LARGE
 */
export async function sealPart(
  part: CasePart,
  place: FilePlace,
  own: MessageKey,
  readers: readonly Bytes[],
): Promise<CaseFileDocument> {
  const { sealed, opener } = await sealFile(utf8(writePart(part)));
  const content = toBase64(sealed);
  if (content.length > CONTENT_MAX) throw new ProblemError('EVIDENCE_LARGE');
  const key = utf8(JSON.stringify(opener));
  const copies = await Promise.all(
    [...readers, own.publicKey].map(async (reader) => ({
      for: toBase64(reader),
      sealed: await seal(key, own, reader, { info: infoOf(place), aad: NO_AAD }),
    })),
  );
  return { schema: 'moothall:casefile:1', from: toBase64(own.publicKey), copies, content };
}

/** Whether a part has a copy for somebody with this key. */
export const isFor = (document: CaseFileDocument, publicKey: Bytes): boolean =>
  document.copies.some((copy) => copy.for === toBase64(publicKey));

/**
 * Opens a part with the copy that is for this key. The document names its author's key itself: that is enough, since the
 * author put the document's digest on chain.
 * @throws SealError
 */
export async function openPart(document: CaseFileDocument, place: FilePlace, own: MessageKey): Promise<CasePart> {
  const copy = document.copies.find((each) => each.for === toBase64(own.publicKey));
  if (!copy) throw new SealError('SEAL_BROKEN');
  const senders = [fromBase64(document.from)];
  const key = await open(copy.sealed, own, senders, { info: infoOf(place), aad: NO_AAD });
  let opener: FileKey;
  try {
    opener = JSON.parse(textOf(key)) as FileKey;
  } catch (cause) {
    throw new SealError('PLAINTEXT_UNKNOWN', { cause });
  }
  const content = await openFile(fromBase64(document.content), opener);
  return readPart(textOf(content));
}
