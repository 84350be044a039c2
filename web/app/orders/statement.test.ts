import { checkDocument } from '@moothall/contracts/protocol/content/document';
import { describe, expect, it } from 'vitest';
import { readStatement, STATEMENT_MAX } from './statement.ts';

const documentOf = (text: string) => ({ schema: 'moothall:statement:1', text, language: 'en', pictures: [] });

describe('a statement', () => {
  it('that the form takes, the protocol takes', () => {
    for (const text of [
      'The chain is broken.',
      '체인이 끊어졌어요.\r\n사진과 달라요.',
      'x'.repeat(STATEMENT_MAX),
      '👨‍👩‍👧',
    ]) {
      const read = readStatement(text);
      expect(read).toHaveProperty('value');
      expect(() => checkDocument(documentOf('value' in read ? read.value : ''))).not.toThrow();
    }
  });
});

// nonsense: form.dispute.statement
describe('nonsense as a statement', () => {
  it.each([
    ['', 'STATEMENT_EMPTY'],
    [' \n\t ', 'STATEMENT_EMPTY'],
    ['x'.repeat(STATEMENT_MAX + 1), 'STATEMENT_LONG'],
    ['a\u202eb', 'STATEMENT_HIDDEN'],
    ['a\u0000b', 'STATEMENT_HIDDEN'],
    ['a\u200bb', 'STATEMENT_HIDDEN'],
  ])('%j is refused as %s', (text, code) => {
    expect(readStatement(text)).toMatchObject({ mistake: { code } });
    expect(() => checkDocument(documentOf(text))).toThrow();
  });
});
