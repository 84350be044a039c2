import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  accountRow,
  ago,
  DAY,
  digestOfWords,
  insertAccounts,
  insertListings,
  listingRow,
  listingWords,
  openForBusiness,
  publish,
  SEOUL,
} from '../../../test/support/rows.ts';

const FAR = '87195da49ffffff';
const NAMELESS = '87283082affffff';
const [jiho, minji, visitor] = [1, 2, 3].map(() => accountRow());
const suspended = accountRow({ suspendedUntil: ago(-DAY) });

/** What somebody sells in a cell, and what they call it. */
let nonce = 0;
const thing = (seller: typeof jiho, cell: string, area?: string, language: 'ko' | 'en' = 'ko') => {
  const words = listingWords(`Thing ${nonce++}`, { language, ...(area ? { area } : {}) });
  return { words, row: listingRow({ content: digestOfWords(words), seller: seller?.address ?? '', cell }) };
};
const things = [
  thing(jiho, SEOUL, '버드내'),
  thing(minji, SEOUL, '버드내'),
  thing(minji, SEOUL, '버드내'),
  thing(visitor, SEOUL, 'Willow Creek', 'en'),
  thing(visitor, SEOUL, 'Willow Creek', 'en'),
  thing(visitor, SEOUL, 'Willow Creek', 'en'),
  thing(suspended, FAR, 'Elsewhere', 'en'),
  thing(visitor, FAR, 'Streamside', 'en'),
  thing(jiho, NAMELESS),
];

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (rows) => {
    await insertAccounts(rows, [jiho, minji, visitor, suspended] as NonNullable<typeof jiho>[]);
    await insertListings(
      rows,
      things.map(({ row }) => row),
    );
  });
  await publish(
    api,
    things.map(({ words }) => words),
  );
});
afterAll(() => api.stop());

const areas = (args = '') => api.ask(`{ marketAreas${args} { cell count names { name language sellers } } }`);

describe('areas of the market', () => {
  it('stand by how much is on offer, with the names their sellers give them, each seller with one voice', async () => {
    const { data, errors } = await areas();
    expect(errors).toBeUndefined();
    expect(data.marketAreas).toEqual([
      {
        cell: SEOUL,
        count: 6,
        names: [
          { name: '버드내', language: 'ko', sellers: 2 },
          { name: 'Willow Creek', language: 'en', sellers: 1 },
        ],
      },
      // What a suspended account calls it is not told.
      { cell: FAR, count: 2, names: [{ name: 'Streamside', language: 'en', sellers: 1 }] },
      { cell: NAMELESS, count: 1, names: [] },
    ]);
  });

  it('are as many as were asked for', async () => {
    const { data } = await areas('(first: 1)');
    expect(data.marketAreas).toMatchObject([{ cell: SEOUL }]);
  });

  // nonsense: Query.marketAreas.first
  it.each([0, 101, -1])('are never %i', async (first) => {
    const { errors } = await areas(`(first: ${first})`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FIRST_OUT_OF_BOUNDS' });
  });
});
