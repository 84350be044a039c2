import { describe, expect, it } from 'vitest';
import { forgetRecent, RECENT_MAX, readRecent, remember, type SeenCard } from './recent.ts';

const id = (number: number): `0x${string}` => `0x${number.toString(16).padStart(64, '0')}`;
const card = (number: number, changed: Partial<SeenCard> = {}): SeenCard => ({
  listingId: id(number),
  state: 'OPEN',
  price: '50000',
  token: { number: 2, symbol: 'KRWT', decimals: 0 },
  ways: ['MEET_UP'],
  cell: '8730e1d8cffffff',
  areaName: '을지로',
  language: 'ko',
  listedAt: '2026-03-01T12:00:00.000Z',
  distanceMeters: null,
  contentState: 'AVAILABLE',
  title: `Lamp ${number}`,
  condition: 'GOOD',
  stock: 1,
  pictures: [],
  ...changed,
});

function memory(first?: string) {
  let kept = first ?? null;
  return {
    getItem: () => kept,
    setItem: (_: string, value: string) => {
      kept = value;
    },
    removeItem: () => {
      kept = null;
    },
  };
}
const seen = (storage: ReturnType<typeof memory>) => readRecent(storage).map(({ title }) => title);

describe('what was looked at', () => {
  it('is remembered once, the last first', () => {
    const storage = memory();
    for (const number of [1, 2, 3, 1]) remember(storage, card(number));
    expect(seen(storage)).toEqual(['Lamp 1', 'Lamp 3', 'Lamp 2']);
  });

  it('is as many as fit, of each one picture, and no distance from where one stood', () => {
    const storage = memory();
    const picture = { url: '/p', width: 1, height: 1, alt: null, thumbhash: null };
    const full = card(0, { distanceMeters: 700, pictures: [picture, picture] });
    for (let number = 1; number <= RECENT_MAX; number++) remember(storage, card(number));
    remember(storage, full);
    expect(readRecent(storage)).toHaveLength(RECENT_MAX);
    expect(readRecent(storage)[0]).toEqual({ ...full, distanceMeters: null, pictures: [picture] });
  });

  it('is forgotten when somebody wants that', () => {
    const storage = memory();
    remember(storage, card(1));
    forgetRecent(storage);
    expect(seen(storage)).toEqual([]);
  });

  it('is nothing where the storage holds nonsense, or is switched off', () => {
    const nonsense = ['{', '7', 'null', '[1, null, {}]', JSON.stringify([card(1, { price: '1e9' as string })])];
    for (const text of nonsense) expect(seen(memory(text)), text).toEqual([]);
    const wrong = [
      { ...card(1), listingId: 'javascript:alert(1)' },
      { ...card(2), listedAt: 'then' },
      { ...card(3), pictures: [{}] },
      { ...card(4), token: null },
      card(5),
    ];
    expect(seen(memory(JSON.stringify(wrong)))).toEqual(['Lamp 5']);
    const off = () => {
      throw new Error('SecurityError');
    };
    const storage = { getItem: off, setItem: off, removeItem: off };
    expect(readRecent(storage)).toEqual([]);
    remember(storage, card(1));
    forgetRecent(storage);
  });
});
