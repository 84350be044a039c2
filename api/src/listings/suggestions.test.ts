import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  digestOfWords,
  insertListings,
  listingRow,
  listingWords,
  openForBusiness,
  publish,
} from '../../../test/support/rows.ts';

const TITLES = [
  '자전거 헬멧',
  '자전거를 팝니다',
  '접이식 자전거',
  '자동차 장난감',
  'Bike helmet',
  'Desk lamp',
  'Desk, oak',
];
const closed = listingWords('자물쇠');
let api: TestApi;

beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  const documents = TITLES.map((title) => listingWords(title));
  await api.write(async (rows) => {
    await insertListings(rows, [
      ...documents.map((document) => listingRow({ content: digestOfWords(document) })),
      listingRow({ content: digestOfWords(closed), state: 'closed' }),
    ]);
  });
  await publish(api, [...documents, closed]);
});
afterAll(() => api.stop());

const ASK = 'query ($text: String!, $first: Int!) { searchSuggestions(text: $text, first: $first) { text titles } }';
const suggested = async (text: string, first = 8): Promise<string[]> => {
  const { data, errors } = await api.ask(ASK, { text, first });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.searchSuggestions.map((suggestion: { text: string }) => suggestion.text);
};

describe('suggestions while somebody types', () => {
  it('are words of open listings, most used first', async () => {
    expect(await suggested('자')).toEqual(['자전거', '자동차', '장난감']);
    expect(await suggested('자', 1)).toEqual(['자전거']);
    expect(await suggested('de')).toEqual(['desk']);
  });

  it('count half-written syllables and single letters', async () => {
    expect(await suggested('자ㅈ')).toEqual(['자전거']);
    expect(await suggested('ㅈㅓ')).toEqual(['접이식']);
    expect(await suggested('헤')).toEqual(['헬멧']);
  });

  it('go on with what was typed before, as far as it leads somewhere', async () => {
    expect(await suggested('자전거 헬')).toEqual(['자전거 헬멧']);
    expect(await suggested('desk ')).toEqual([]);
    expect(await suggested('desk l')).toEqual(['desk lamp']);
    expect(await suggested('장난감 헬')).toEqual([]);
  });

  // nonsense: Query.searchSuggestions.text
  it('are none for what is no word, and refused for a text without end', async () => {
    for (const text of ['', '   ', '%', "'; drop table", '\\', ':*', '\u0000'])
      expect(await suggested(text)).toEqual([]);
    expect(await api.mistakes(ASK, { text: 'a'.repeat(201), first: 8 })).toEqual([
      { code: 'TEXT_TOO_LONG', params: { length: 201, max: 200 } },
    ]);
  });

  // nonsense: Query.searchSuggestions.first
  it('are at most twenty', async () => {
    for (const first of [0, -1, 21]) {
      expect(await api.mistakes(ASK, { text: 'a', first })).toEqual([
        { code: 'FIRST_OUT_OF_BOUNDS', params: { first, min: 1, max: 20 } },
      ]);
    }
  });
});
