import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  ago,
  digestOfWords,
  insertListings,
  listingRow,
  listingWords,
  openForBusiness,
  publish,
} from '../../../test/support/rows.ts';

const TITLES = ['자전거 헬멧', '접이식 자전거', '과외 책상', 'Bike helmet', 'Desk lamp', 'Oak desk'];
const hidden = {
  'Sold desk': { stock: 0 },
  'Closed desk': { state: 'closed' },
  'Removed desk': { removedIn: '*' },
} as const;

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  const open = TITLES.map((title, at) => {
    const document = listingWords(title, { description: 'Comes with a lamp.' });
    return { document, row: listingRow({ content: digestOfWords(document), listedAt: ago(at) }) };
  });
  const others = Object.entries(hidden).map(([title, changed]) => {
    const document = listingWords(title);
    return { document, row: listingRow({ content: digestOfWords(document), ...changed }) };
  });
  const all = [...open, ...others];
  await api.write(
    async (rows) =>
      void (await insertListings(
        rows,
        all.map(({ row }) => row),
      )),
  );
  await publish(
    api,
    all.map(({ document }) => document),
  );
});
afterAll(() => api.stop());

const ASK = 'query ($text: String!, $first: Int) { titleSuggestions(text: $text, first: $first) { title stock } }';
const titled = async (text: string, first = 10): Promise<string[]> => {
  const { data, errors } = await api.ask(ASK, { text, first });
  expect(errors).toBeUndefined();
  return data.titleSuggestions.map(({ title }: { title: string }) => title);
};

describe('titles while somebody types', () => {
  it('say what was typed, newest first, as far as it can be bought', async () => {
    expect(await titled('des')).toEqual(['Desk lamp', 'Oak desk']);
    expect(await titled('des', 1)).toEqual(['Desk lamp']);
    expect(await titled('자전')).toEqual(['자전거 헬멧', '접이식 자전거']);
  });

  it('hold all the words, the last as far as it was written', async () => {
    expect(await titled('자전거 헤')).toEqual(['자전거 헬멧']);
    expect(await titled('oak d')).toEqual(['Oak desk']);
    expect(await titled('bike d')).toEqual([]);
  });

  it('are not found by what only the description says', async () => {
    expect(await titled('lamp')).toEqual(['Desk lamp']);
  });

  it('are each of their own text in one question', async () => {
    const { data } = await api.ask(
      '{ one: titleSuggestions(text: "oak") { title } other: titleSuggestions(text: "bike") { title } }',
    );
    expect(data).toEqual({ one: [{ title: 'Oak desk' }], other: [{ title: 'Bike helmet' }] });
  });

  // nonsense: Query.titleSuggestions.text
  it('are none for what is no word, and refused for a text without end', async () => {
    for (const text of ['', '   ', '%', '_', "'; drop table", '\\', ':*', '\u0000', 'desk '])
      expect(await titled(text)).toEqual([]);
    expect(await api.mistakes(ASK, { text: 'a'.repeat(201), first: 3 })).toEqual([
      { code: 'TEXT_TOO_LONG', params: { length: 201, max: 200 } },
    ]);
  });

  // nonsense: Query.titleSuggestions.first
  it('are at most ten', async () => {
    for (const first of [0, -1, 11])
      expect(await api.mistakes(ASK, { text: 'a', first })).toEqual([
        { code: 'FIRST_OUT_OF_BOUNDS', params: { first, min: 1, max: 10 } },
      ]);
  });
});
