import { describe, expect, it } from 'vitest';
import { codeIn, type Handover, handoverLink, kindOfHandover, readHandover, writeHandover } from './handover.ts';

const orderId = `0x${'ab'.repeat(32)}`;
const signature = `0x${'1f'.repeat(65)}`;
const release: Handover = { kind: 'release', orderId, validUntil: 2_000, signature };
const meeting: Handover = { kind: 'meeting', orderId, meetAt: 5_000, validUntil: 2_000, signature };
const settle: Handover = { kind: 'settle', orderId, toBuyer: 64_000n, validUntil: 2_000, signature };
const delivery: Handover = { kind: 'delivery', orderId, validUntil: 2_000, signature };
const expected = { orderId, now: 2_000 } as const;

describe('a code', () => {
  it('says what was signed, for which order and until when', () => {
    expect(writeHandover(release)).toBe(`moothall:release:1:${orderId}:2000:${signature}`);
    expect(writeHandover(meeting)).toBe(`moothall:meeting:1:${orderId}:5000:2000:${signature}`);
    expect(writeHandover(settle)).toBe(`moothall:settle:1:${orderId}:64000:2000:${signature}`);
  });

  it.each([release, meeting, settle, delivery])('of a $kind reads back the same', (handover) => {
    expect(readHandover(writeHandover(handover), { kind: handover.kind, ...expected })).toEqual(handover);
    expect(kindOfHandover(writeHandover(handover))).toBe(handover.kind);
  });

  it('is read out of a link, from upper case and from between spaces', () => {
    const link = handoverLink(`https://market.example/ko/orders/${orderId}`, release);
    expect(readHandover(link, { kind: 'release', ...expected })).toEqual(release);
    const shouted = `  ${writeHandover(release).toUpperCase()}\n`;
    expect(readHandover(shouted, { kind: 'release', ...expected })).toEqual(release);
  });

  it('counts through its last second and not one longer', () => {
    const text = writeHandover(release);
    expect(readHandover(text, { kind: 'release', orderId, now: 2_000 })).toEqual(release);
    expect(() => readHandover(text, { kind: 'release', orderId, now: 2_001 })).toThrow(
      expect.objectContaining({ code: 'HANDOVER_EXPIRED', params: { validUntil: '2000' } }),
    );
  });

  it('of another order or kind says so', () => {
    const other = `0x${'cd'.repeat(32)}`;
    expect(() => readHandover(writeHandover(release), { kind: 'release', orderId: other, now: 0 })).toThrow(
      expect.objectContaining({ code: 'HANDOVER_OTHER_ORDER', params: { orderId } }),
    );
    expect(() => readHandover(writeHandover(meeting), { kind: 'release', ...expected })).toThrow(
      expect.objectContaining({ code: 'HANDOVER_OTHER_KIND', params: { kind: 'meeting' } }),
    );
  });
});

describe('a code among words', () => {
  it('is found with its order, and leaves the words', () => {
    const link = handoverLink(`https://market.example/ko/orders/${orderId}`, settle);
    expect(codeIn(`반반 어때요?\n${link}`)).toEqual({
      kind: 'settle',
      orderId,
      code: writeHandover(settle),
      words: '반반 어때요?',
    });
    expect(codeIn(writeHandover(release).toUpperCase())).toMatchObject({ kind: 'release', words: '' });
  });

  it.each([
    'hello',
    '',
    `moothall:other:1:${orderId}:5:${signature}`,
    'https://x.example/#moothall:settle:1:0x12:5:0x',
  ])('is none in "%s"', (text) => {
    expect(codeIn(text)).toBeUndefined();
  });
});

// nonsense: form.handover.code
describe('nonsense where a code belongs', () => {
  it.each(['', '   ', '#'])('"%s" is nothing', (text) => {
    expect(() => readHandover(text, { kind: 'release', ...expected })).toThrow(
      expect.objectContaining({ code: 'HANDOVER_EMPTY' }),
    );
  });

  const id = orderId;
  it.each([
    'hello',
    '안녕하세요',
    'https://market.example/',
    'moothall:release:1',
    `moothall:release:2:${id}:2000:${signature}`,
    `moothall:constructor:1:${id}:2000:${signature}`,
    `moothall:release:1:${id}:2000:${signature}:more`,
    `moothall:release:1:0x12:2000:${signature}`,
    `moothall:release:1:${id}:-1:${signature}`,
    `moothall:release:1:${id}:1e9:${signature}`,
    `moothall:release:1:${id}:99999999999999999999:${signature}`,
    `moothall:release:1:${id}:2000:0x`,
    `moothall:release:1:${id}:2000:${signature}f`,
    `moothall:release:1:${id}:2000:${'z'.repeat(132)}`,
    'x'.repeat(100_000),
  ])('"%s" is no code', (text) => {
    expect(() => readHandover(text, { kind: 'release', ...expected })).toThrow(
      expect.objectContaining({ code: 'HANDOVER_MALFORMED' }),
    );
  });

  it('a split that is no amount is no code', () => {
    const text = `moothall:settle:1:${id}:half:2000:${signature}`;
    expect(() => readHandover(text, { kind: 'settle', ...expected })).toThrow(
      expect.objectContaining({ code: 'HANDOVER_MALFORMED' }),
    );
    expect(kindOfHandover('moothall')).toBeUndefined();
  });
});
