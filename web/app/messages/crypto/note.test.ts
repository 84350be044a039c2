import { decodeDocument, encodeDocument } from '@moothall/contracts/protocol/content/document';
import { beforeAll, describe, expect, it } from 'vitest';
import { toBase64 } from './bytes.ts';
import { keyOfSeed, type MessageKey } from './key-pair.ts';
import { NOTE_MAX, openDocument, sealDocument } from './note.ts';

const place = { chainId: 31337, listing: `0x${'0a'.repeat(32)}`, author: '0x00000000000000000000000000000000000000b1' };
const ADDRESS = '06236 서울 강남구 테헤란로 1, 2층. 초인종은 두 번';

let buyer: MessageKey;
let seller: MessageKey;
let stranger: MessageKey;
beforeAll(async () => {
  [buyer, seller, stranger] = (await Promise.all(
    [1, 2, 3].map((seed) => keyOfSeed(new Uint8Array(32).fill(seed))),
  )) as [MessageKey, MessageKey, MessageKey];
});
const write = (text = ADDRESS) => sealDocument(text, place, buyer, [seller.publicKey]);

describe('a note that is sealed', () => {
  it('is read by the other side and by its author, and by nobody else', async () => {
    const document = await write();
    expect(await openDocument(document, place, seller)).toBe(ADDRESS);
    expect(await openDocument(document, place, buyer)).toBe(ADDRESS);
    await expect(openDocument(document, place, stranger)).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
  });

  it('is a document of the protocol', async () => {
    const document = await write();
    expect(decodeDocument(encodeDocument(document))).toEqual(document);
  });

  it('does not tell how long it is', async () => {
    const [short, long] = await Promise.all([write('1'), write('x'.repeat(300))]);
    expect(short.copies[0]?.sealed).toHaveLength(long.copies[0]?.sealed.length ?? 0);
  });

  it.each([
    ['another listing', { listing: `0x${'0b'.repeat(32)}` }],
    ['another author', { author: '0x00000000000000000000000000000000000000c2' }],
    ['another chain', { chainId: 1 }],
  ])('does not open for %s', async (_, change) => {
    await expect(openDocument(await write(), { ...place, ...change }, seller)).rejects.toMatchObject({
      code: 'SEAL_BROKEN',
    });
  });

  it('by somebody else under the author’s key does not open', async () => {
    const forged = {
      ...(await sealDocument(ADDRESS, place, stranger, [seller.publicKey])),
      from: toBase64(buyer.publicKey),
    };
    await expect(openDocument(forged, place, seller)).rejects.toMatchObject({ code: 'SEAL_BROKEN' });
  });

  it('longer than a page writes is not shown', async () => {
    const document = await write('x'.repeat(NOTE_MAX + 1));
    await expect(openDocument(document, place, seller)).rejects.toMatchObject({ code: 'PLAINTEXT_UNKNOWN' });
  });
});
