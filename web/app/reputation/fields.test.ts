import { checkDocument } from '@moothall/contracts/protocol/content/document';
import { describe, expect, it } from 'vitest';
import { readRating, readReply, readWords, WORDS_MAX } from './fields.ts';
import en from './messages.en.ts';

const FIT = ['As described.', '친절했어요.\r\n고맙습니다.', 'x'.repeat(WORDS_MAX), '👨‍👩‍👧'];

describe('what the forms take', () => {
  it('the protocol takes', () => {
    for (const text of FIT) {
      for (const [read, schema] of [
        [readWords(text), 'moothall:review:1'],
        [readReply(text), 'moothall:reply:1'],
      ] as const) {
        const value = 'value' in read ? read.value : '';
        expect(() => checkDocument({ schema, text: value, language: 'ko' })).not.toThrow();
      }
    }
  });

  it('a review needs no words, an answer does', () => {
    expect(readWords(' \n ')).toEqual({ value: '' });
    expect(readReply(' \n ')).toMatchObject({ mistake: { code: 'WORDS_EMPTY' } });
  });

  it('stars are a number from one to five', () => {
    expect(['1', '2', '3', '4', '5'].map(readRating)).toEqual([1, 2, 3, 4, 5].map((value) => ({ value })));
  });
});

// nonsense: form.review.words form.review.reply
describe('nonsense as words', () => {
  it.each([
    ['x'.repeat(WORDS_MAX + 1), 'WORDS_LONG'],
    ['a\u202eb', 'WORDS_HIDDEN'],
    ['a\u0000b', 'WORDS_HIDDEN'],
    ['a\u200bb', 'WORDS_HIDDEN'],
  ])('%j is refused as %s', (text, code) => {
    expect(readWords(text)).toMatchObject({ mistake: { code } });
    expect(readReply(text)).toMatchObject({ mistake: { code } });
    expect(en.field).toHaveProperty(code);
  });
});

// nonsense: form.review.rating
describe('nonsense as stars', () => {
  it.each([undefined, '', '0', '6', '4.5', '-1', '５', '5 '])('%j is refused', (text) => {
    expect(readRating(text)).toMatchObject({ mistake: { code: 'RATING_MISSING' } });
  });
});
