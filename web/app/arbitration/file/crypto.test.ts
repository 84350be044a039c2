import { checkDocument, encodeDocument } from '@moothall/contracts/protocol/content/document';
import { beforeAll, describe, expect, it } from 'vitest';
import { keyOfSeed, type MessageKey } from '../../messages/crypto/key-pair.ts';
import { isFor, openPart, sealPart } from './crypto.ts';
import { type CasePart, isForEverybody, readPart, SEALED_PICTURES, type SealedPicture, writePart } from './part.ts';

const BUYER = '0x00000000000000000000000000000000000000B1';
const place = { chainId: 31337, order: `0x${'0d'.repeat(32)}`, author: BUYER };
const picture: SealedPicture = { type: 'image/webp', width: 4, height: 3, data: 'AAAA' };
const part: CasePart = { text: '노출계가 움직이지 않아요.\n두 번 확인했어요.', pictures: [picture] };
const code = (opening: Promise<unknown>) =>
  opening.then(
    () => 'opened',
    (problem: { code: string }) => problem.code,
  );

let buyer: MessageKey;
let seller: MessageKey;
let arbitrator: MessageKey;
beforeAll(async () => {
  [buyer, seller, arbitrator] = (await Promise.all(
    [1, 2, 3].map((seed) => keyOfSeed(new Uint8Array(32).fill(seed))),
  )) as [MessageKey, MessageKey, MessageKey];
});

describe('a sealed part of a case file', () => {
  it('is read by its author and the other side, and by nobody else', async () => {
    const document = await sealPart(part, place, buyer, [seller.publicKey]);
    expect(await openPart(document, place, seller)).toEqual(part);
    expect(await openPart(document, place, buyer)).toEqual(part);
    expect(await code(openPart(document, place, arbitrator))).toBe('SEAL_BROKEN');
    expect([buyer, seller, arbitrator].map(({ publicKey }) => isFor(document, publicKey))).toEqual([true, true, false]);
  });

  it('is read by the arbitrator once it was handed over', async () => {
    const document = await sealPart(part, place, buyer, [seller.publicKey, arbitrator.publicKey]);
    expect(await openPart(document, place, arbitrator)).toEqual(part);
  });

  it('tells nothing of its words in what is stored, and is a document of the protocol', async () => {
    const document = await sealPart(part, place, buyer, [seller.publicKey]);
    expect(checkDocument(document)).toEqual(document);
    const stored = new TextDecoder().decode(encodeDocument(document));
    expect(stored).not.toContain('노출계');
    expect(stored).not.toContain(btoa('text'));
  });

  it('opens for its own order, chain and author only', async () => {
    const document = await sealPart(part, place, buyer, [seller.publicKey]);
    const others = [{ order: `0x${'0e'.repeat(32)}` }, { chainId: 1 }, { author: `0x${'00'.repeat(19)}C2` }];
    for (const other of others) {
      expect(await code(openPart(document, { ...place, ...other }, seller))).toBe('SEAL_BROKEN');
    }
    expect(await openPart(document, { ...place, author: BUYER.toLowerCase() }, seller)).toEqual(part);
  });

  it('that somebody changed does not open', async () => {
    const document = await sealPart(part, place, buyer, [seller.publicKey]);
    const content = `${document.content.startsWith('A') ? 'B' : 'A'}${document.content.slice(1)}`;
    expect(await code(openPart({ ...document, content }, place, seller))).toBe('SEAL_BROKEN');
    const [copy] = document.copies;
    const forged = { ...document, from: document.copies[0]?.for ?? '', copies: [copy ?? { for: '', sealed: '' }] };
    expect(await code(openPart(forged, place, seller))).toBe('SEAL_BROKEN');
  });

  it('with the largest photographs fits a document, and with more it is refused', async () => {
    const data = 'A'.repeat(4 * Math.ceil((52 * 1024) / 3));
    const full = { text: '글'.repeat(8000), pictures: [1, 2].map(() => ({ ...picture, data })) };
    const document = await sealPart(full, place, buyer, [seller.publicKey, arbitrator.publicKey]);
    expect(encodeDocument(document).length).toBeLessThanOrEqual(256 * 1024);
    const more = { ...full, pictures: [...full.pictures, { ...picture, data }] };
    expect(await code(sealPart(more, place, buyer, [seller.publicKey]))).toBe('EVIDENCE_LARGE');
  });
});

describe('what a part says', () => {
  // nonsense: form.arbitration.audience
  it('is sealed unless it is plainly for everybody', () => {
    expect(isForEverybody('public')).toBe(true);
    for (const nonsense of ['', 'sealed', 'PUBLIC', 'publics', 'on', '__proto__']) {
      expect(isForEverybody(nonsense)).toBe(false);
    }
  });

  it('is read as it was written', () => {
    expect(readPart(writePart(part))).toEqual(part);
  });

  // nonsense: form.arbitration.photograph
  it.each([
    '{',
    'null',
    '[]',
    '{"v":2,"text":"x","pictures":[]}',
    '{"v":1,"text":7,"pictures":[]}',
    '{"v":1,"text":"x"}',
    JSON.stringify({ v: 1, text: 'x'.repeat(8001), pictures: [] }),
    JSON.stringify({ v: 1, text: 'x', pictures: [{ ...picture, type: 'image/svg+xml' }] }),
    JSON.stringify({ v: 1, text: 'x', pictures: [{ ...picture, data: '"><script>' }] }),
    JSON.stringify({ v: 1, text: 'x', pictures: [{ ...picture, width: -1 }] }),
    JSON.stringify({ v: 1, text: 'x', pictures: Array.from({ length: SEALED_PICTURES + 1 }, () => picture) }),
  ])('is refused when a page would not know what to show: %#', (json) => {
    expect(() => readPart(json)).toThrow(expect.objectContaining({ code: 'PLAINTEXT_UNKNOWN' }));
  });
});
