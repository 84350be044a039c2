import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../../test/support/api.ts';
import {
  ago,
  digestOfWords,
  insertListings,
  listingRow,
  listingWords,
  openForBusiness,
  publish,
} from '../../../../test/support/rows.ts';
import { type Good, type Judged, ndcg, readGoods, readSearches } from './judge.ts';

/** Measured; raise it when searches are answered better. */
const LEAST = { ko: 0.904, en: 0.888 };

const goods = readGoods();
const searches = readSearches();
const goodOf = new Map<string, Good>();
let api: TestApi;

beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  const documents = goods.map(({ title, description, language }) => listingWords(title, { description, language }));
  const rows = goods.map(({ category }, index) =>
    // Two primes apart, so that neither age nor place in the file says anything about the kind.
    listingRow({
      category,
      content: digestOfWords(documents[index] as never),
      listedAt: ago(((index * 7919) % 100_003) + 60),
    }),
  );
  for (const [index, row] of rows.entries()) goodOf.set(row.id, goods[index] as Good);
  await api.write((em) => insertListings(em, rows) as Promise<never>);
  await publish(api, documents);
});
afterAll(() => api.stop());

const answersTo = async ({ text }: Judged): Promise<Good[]> => {
  const { data, errors } = await api.ask(
    'query ($text: String) { listings(first: 10, sort: RELEVANCE, filter: { text: $text }) { edges { node { listingId } } } }',
    { text },
  );
  if (errors) throw new Error(`${text}: ${JSON.stringify(errors)}`);
  return data.listings.edges.map((edge: { node: { listingId: string } }) => goodOf.get(edge.node.listingId));
};

describe('two hundred labelled searches in both languages', () => {
  it('are answered no worse than they were (nDCG of the first ten)', async () => {
    expect(searches.length).toBeGreaterThanOrEqual(200);
    const named = new Set(goods.map(({ kind }) => kind));
    for (const { kinds } of searches) for (const kind of kinds) expect(named).toContain(kind);
    const judged: { search: Judged; found: Good[]; score: number }[] = [];
    for (const search of searches) {
      const found = await answersTo(search);
      judged.push({ search, found, score: ndcg(search, found, goods) });
    }
    const mean = (of: typeof judged) => of.reduce((sum, { score }) => sum + score, 0) / of.length;
    const [ko, en] = [true, false].map((korean) =>
      mean(judged.filter(({ search }) => /\p{Script=Hangul}/u.test(search.text) === korean)),
    ) as [number, number];
    const worst = judged.toSorted((one, other) => one.score - other.score).slice(0, 25);
    const list = worst
      .map(
        ({ search, found, score }) =>
          `${score.toFixed(2)} ${search.text}: ${found.map(({ title }) => title).join(' / ')}`,
      )
      .join('\n');
    console.log(
      `nDCG@10 of ${judged.length} searches: ${mean(judged).toFixed(3)}, Korean ${ko.toFixed(3)}, English ${en.toFixed(3)}\n${list}`,
    );
    expect({ ko, en }, list).toEqual({
      ko: expect.toSatisfy((n: number) => n >= LEAST.ko),
      en: expect.toSatisfy((n: number) => n >= LEAST.en),
    });
  }, 120_000);
});
