import { describe, expect, it, vi } from 'vitest';
import { smallPicture } from '../../pictures/small-picture.ts';
import { TEXT_MAX } from '../crypto/plaintext.ts';
import { COMPOSE_MAX } from './composer.tsx';
import { DISCLOSED_MAX, REPORT_WORDS_MAX, readReport } from './report.ts';

const good = { reason: 'FRAUD', words: '', disclosed: [] };

describe('a report', () => {
  it('may be without words and without messages', () => {
    expect(readReport(good)).toEqual({ value: good });
  });
});

// nonsense: form.message.reason form.message.words
describe('nonsense as a report', () => {
  it.each([
    [{ reason: '' }, 'REASON_MISSING'],
    [{ reason: 'toString' }, 'REASON_MISSING'],
    [{ words: 'x'.repeat(REPORT_WORDS_MAX + 1) }, 'TEXT_LONG'],
    [{ words: 'a\u202eb' }, 'TEXT_HIDDEN'],
    [
      { disclosed: Array.from({ length: DISCLOSED_MAX + 1 }, () => ({ message: 'm', plaintext: 'p' })) },
      'DISCLOSED_TOO_MANY',
    ],
  ])('%j is refused as %s', (change, code) => {
    expect(readReport({ ...good, ...change })).toMatchObject({ mistake: { code } });
  });
});

describe('what is written to somebody', () => {
  it('is as long as a message can be', () => {
    expect(COMPOSE_MAX).toBe(TEXT_MAX);
  });

  // nonsense: form.message.picture
  it('as a picture must be one', async () => {
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new DOMException('no picture', 'InvalidStateError')));
    await expect(smallPicture(new Blob(['text']))).rejects.toMatchObject({ code: 'PICTURE_UNREADABLE' });
  });
});
