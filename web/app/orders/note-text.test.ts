import { describe, expect, it } from 'vitest';
import { readNoteText } from './note-text.ts';

// nonsense: form.buy.address, form.handover.address, form.buy.place
describe('words for the other side', () => {
  it('are needed where something is sent there, and not for a meeting', () => {
    expect(readNoteText(' \r\n ', true)).toMatchObject({ mistake: { code: 'ADDRESS_EMPTY' } });
    expect(readNoteText(' ', false)).toEqual({ value: '' });
  });

  it('may have lines, and lose what surrounds them', () => {
    expect(readNoteText('  버들내로 12\r\n3층  ', true)).toEqual({ value: '버들내로 12\n3층' });
  });

  it('are refused when too long or with letters nobody sees', () => {
    expect(readNoteText('x'.repeat(501), true)).toMatchObject({
      mistake: { code: 'NOTE_LONG', params: { max: '500', length: '501' } },
    });
    expect(readNoteText('12\u202e21', false)).toMatchObject({ mistake: { code: 'NOTE_HIDDEN' } });
  });
});
