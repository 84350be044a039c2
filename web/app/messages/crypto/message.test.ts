import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64, toBase64, utf8 } from './bytes.ts';
import { type SealError, seal } from './envelope.ts';
import { keyOfSeed, type MessageKey } from './key-pair.ts';
import { commitmentOf, openMessage, type SealedMessage, sealMessage } from './message.ts';
import { type Plaintext, TEXT_MAX, type Words, writePlaintext } from './plaintext.ts';

const BUYER = '0x00000000000000000000000000000000000000b1';
const SELLER = '0x00000000000000000000000000000000000000C2';
const thread = { chainId: 31337, listing: `0x${'0a'.repeat(32)}`, buyer: BUYER };
const words: Words = { kind: 'text', text: '체인이 새 거예요? 🚲' };

let buyer: MessageKey;
let seller: MessageKey;
let stranger: MessageKey;
let sent: SealedMessage;
beforeAll(async () => {
  [buyer, seller, stranger] = (await Promise.all(
    [1, 2, 3].map((seed) => keyOfSeed(new Uint8Array(32).fill(seed))),
  )) as [MessageKey, MessageKey, MessageKey];
  sent = await sealMessage(
    words,
    thread,
    { account: BUYER, key: buyer },
    { account: SELLER, publicKey: seller.publicKey },
  );
});

const received = (change: object = {}) => ({
  sender: BUYER,
  commitment: sent.commitment,
  sealed: sent.sealedForOther,
  ...change,
});
const bySeller = () => ({ account: SELLER, key: seller });
const fault = (opening: Promise<unknown>) =>
  opening.then(
    () => 'opened',
    (problem: SealError) => problem.code,
  );

describe('a message', () => {
  it('is read by the other side', async () => {
    const { plain, json } = await openMessage(received(), thread, bySeller(), [buyer.publicKey]);
    expect(plain).toMatchObject({ v: 1, ...words });
    expect(await commitmentOf(json)).toBe(sent.commitment);
  });

  it('is read by its sender again', async () => {
    const own = { account: BUYER, key: buyer };
    const { plain } = await openMessage(received({ sealed: sent.sealedForSelf }), thread, own, [buyer.publicKey]);
    expect(plain).toMatchObject(words);
  });

  it('opens when the sender has a newer key, as long as the older is known', async () => {
    const keys = [stranger.publicKey, buyer.publicKey];
    expect((await openMessage(received(), thread, bySeller(), keys)).plain).toMatchObject(words);
    expect(await fault(openMessage(received(), thread, bySeller(), [stranger.publicKey]))).toBe('SEAL_BROKEN');
  });

  it('whatever the case of the addresses it is bound to', async () => {
    const same = { ...thread, buyer: BUYER.toUpperCase().replace('0X', '0x') };
    const reader = { account: SELLER.toLowerCase(), key: seller };
    expect((await openMessage(received(), same, reader, [buyer.publicKey])).plain).toMatchObject(words);
  });

  it('said twice has two commitments: nobody can guess a text from one', async () => {
    const other = { account: SELLER, publicKey: seller.publicKey };
    const again = await sealMessage(words, thread, { account: BUYER, key: buyer }, other);
    expect(again.commitment).not.toBe(sent.commitment);
  });

  it('fits the envelope the api takes, at its longest in Korean', async () => {
    const longest: Words = { kind: 'text', text: '한'.repeat(TEXT_MAX) };
    const other = { account: SELLER, publicKey: seller.publicKey };
    const { sealedForOther } = await sealMessage(longest, thread, { account: BUYER, key: buyer }, other);
    expect(sealedForOther.length).toBeLessThan(16 * 1024);
  });
});

describe('a message is refused', () => {
  it('empty or longer than the page lets anybody write', () => {
    const base = { v: 1, salt: toBase64(new Uint8Array(32)), kind: 'text' } as const;
    expect(() => writePlaintext({ ...base, text: '' })).toThrow();
    expect(() => writePlaintext({ ...base, text: 'x'.repeat(TEXT_MAX + 1) })).toThrow();
  });

  it('by anybody it is not for', async () => {
    const other = { account: SELLER, key: stranger };
    expect(await fault(openMessage(received(), thread, other, [buyer.publicKey]))).toBe('SEAL_BROKEN');
  });

  it('under the name of another sender', async () => {
    expect(await fault(openMessage(received({ sender: SELLER }), thread, bySeller(), [buyer.publicKey]))).toBe(
      'SEAL_BROKEN',
    );
    expect(await fault(openMessage(received(), thread, bySeller(), [stranger.publicKey]))).toBe('SEAL_BROKEN');
  });

  it.each([
    ['another listing', { listing: `0x${'0b'.repeat(32)}` }],
    ['another buyer', { buyer: SELLER }],
    ['another chain', { chainId: 1 }],
  ])('in the conversation of %s', async (_, change) => {
    const moved = { ...thread, ...change };
    expect(await fault(openMessage(received(), moved, bySeller(), [buyer.publicKey]))).toBe('SEAL_BROKEN');
  });

  it('with another commitment', async () => {
    const commitment = `0x${'11'.repeat(32)}`;
    expect(await fault(openMessage(received({ commitment }), thread, bySeller(), [buyer.publicKey]))).toBe(
      'SEAL_BROKEN',
    );
  });

  it('with any one byte changed', async () => {
    const bytes = fromBase64(sent.sealedForOther);
    for (const at of [0, 31, 32, bytes.length - 1]) {
      const changed = bytes.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      const sealed = toBase64(changed);
      expect(await fault(openMessage(received({ sealed }), thread, bySeller(), [buyer.publicKey]))).toBe('SEAL_BROKEN');
    }
  });

  it.each(['', '!', 'AAAA', toBase64(new Uint8Array(48))])('as an envelope that is none: %j', async (sealed) => {
    expect(await fault(openMessage(received({ sealed }), thread, bySeller(), [buyer.publicKey]))).toBe('SEAL_BROKEN');
  });

  it('whose sender committed to something else', async () => {
    const json = writePlaintext({ v: 1, salt: toBase64(new Uint8Array(32)), ...words } as Plaintext);
    const info = utf8(
      JSON.stringify(['moothall:message:1', 31337, thread.listing, BUYER, BUYER, SELLER.toLowerCase()]),
    );
    const commitment = `0x${'22'.repeat(32)}`;
    const aad = new Uint8Array(32).fill(0x22);
    const sealed = await seal(utf8(json), buyer, seller.publicKey, { info, aad });
    expect(await fault(openMessage(received({ sealed, commitment }), thread, bySeller(), [buyer.publicKey]))).toBe(
      'COMMITMENT_WRONG',
    );
  });

  it.each([
    ['no JSON', '{'],
    ['an unknown kind', '{"kind":"song","salt":"","v":1}'],
    ['a field nobody knows', `{"kind":"text","more":1,"salt":"${toBase64(new Uint8Array(32))}","text":"a","v":1}`],
  ])('that says %s', async (_, json) => {
    const info = utf8(
      JSON.stringify(['moothall:message:1', 31337, thread.listing, BUYER, BUYER, SELLER.toLowerCase()]),
    );
    const commitment = await commitmentOf(json);
    const aad = Uint8Array.from(commitment.slice(2).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    const sealed = await seal(utf8(json), buyer, seller.publicKey, { info, aad });
    expect(await fault(openMessage(received({ sealed, commitment }), thread, bySeller(), [buyer.publicKey]))).toBe(
      'PLAINTEXT_UNKNOWN',
    );
  });

  it('to a key that would make no secret', async () => {
    const zero = { account: SELLER, publicKey: new Uint8Array(32) };
    await expect(sealMessage(words, thread, { account: BUYER, key: buyer }, zero)).rejects.toThrow();
  });
});
