import { describe, expect, it } from 'vitest';
import { NOTE_MAX } from './crypto/note.ts';
import { TEXT_MAX } from './crypto/plaintext.ts';
import { readText, shownText } from './plain-text.ts';

describe('a text to somebody', () => {
  it('is taken as it was written, with line ends of one kind and no space around it', () => {
    expect(readText('  안녕하세요\r\n2층이에요 👩‍🌾 ', TEXT_MAX)).toEqual({ value: '안녕하세요\n2층이에요 👩‍🌾' });
  });

  it('by somebody else’s page is shown without letters that are not seen', () => {
    expect(shownText('pay \u202e000,1₩\u200b\nnow')).toBe('pay 000,1₩\nnow');
  });
});

// nonsense: form.message.text form.message.words form.question.text form.question.answer
describe('nonsense as a text', () => {
  it.each([
    ['', 'TEXT_EMPTY'],
    [' \n\t ', 'TEXT_EMPTY'],
    ['x'.repeat(TEXT_MAX + 1), 'TEXT_LONG'],
    ['a\u202eb', 'TEXT_HIDDEN'],
    ['a\u0000b', 'TEXT_HIDDEN'],
    ['a\u2066b', 'TEXT_HIDDEN'],
  ])('%j is refused as %s', (text, code) => {
    expect(readText(text, TEXT_MAX)).toMatchObject({ mistake: { code } });
  });

  it('says how long it is and may be', () => {
    expect(readText('x'.repeat(NOTE_MAX + 2), NOTE_MAX)).toMatchObject({
      mistake: { params: { max: String(NOTE_MAX), length: String(NOTE_MAX + 2) } },
    });
  });
});
