import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fitted } from '../../pictures/small-picture.ts';
import { readDraft, readOutbox, type Waiting, writeDraft, writeOutbox } from './outbox.ts';

const place = { listing: `0x${'0A'.repeat(32)}`, buyer: '0xAA' };
const text: Waiting = { clientId: 'one-one-one', words: { kind: 'text', text: 'hello' }, state: 'sending' };
const picture: Waiting = {
  clientId: 'two-two-two',
  words: { kind: 'picture', picture: { base64: 'A'.repeat(400), type: 'image/webp', width: 1, height: 1 } },
  state: 'sending',
};

let room: number;
beforeEach(() => {
  room = 10_000;
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      kept.set(name, value);
    },
    removeItem: (name: string) => kept.delete(name),
  });
});

describe('a message on its way', () => {
  it('is there after a reload, to be sent again by hand', () => {
    writeOutbox('0xbb', place, [text, picture]);
    expect(readOutbox('0xbb', { listing: place.listing.toLowerCase(), buyer: '0xaa' })).toEqual([
      { ...text, state: 'failed' },
      { ...picture, state: 'failed' },
    ]);
  });

  it('is another person’s in no case, nor in another conversation', () => {
    writeOutbox('0xbb', place, [text]);
    expect(readOutbox('0xcc', place)).toEqual([]);
    expect(readOutbox('0xbb', { ...place, buyer: '0xdd' })).toEqual([]);
  });

  it('keeps its words where the tab has no room for its picture', () => {
    room = 300;
    writeOutbox('0xbb', place, [text, picture]);
    expect(readOutbox('0xbb', place)).toEqual([{ ...text, state: 'failed' }]);
  });

  it('is gone once it was sent', () => {
    writeOutbox('0xbb', place, [text]);
    writeOutbox('0xbb', place, []);
    expect(readOutbox('0xbb', place)).toEqual([]);
  });
});

describe('a draft', () => {
  it('survives a reload and is gone once it was sent', () => {
    writeDraft('0xbb', place, 'half a sen');
    expect(readDraft('0xbb', place)).toBe('half a sen');
    writeDraft('0xbb', place, '');
    expect(readDraft('0xbb', place)).toBe('');
  });
});

describe('a picture that is sent', () => {
  it('fits into its square without a change of shape, and small ones stay as they are', () => {
    expect(fitted(4000, 3000, 1600)).toEqual({ width: 1600, height: 1200 });
    expect(fitted(600, 800, 1600)).toEqual({ width: 600, height: 800 });
    expect(fitted(10_000, 1, 1600)).toEqual({ width: 1600, height: 1 });
  });
});
