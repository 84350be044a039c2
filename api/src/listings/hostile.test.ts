import type pg from 'pg';
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
import { Cursors } from '../read/cursor.ts';
import { Database } from '../read/database.ts';
import { readPages } from '../read/page.ts';
import type { ReadContext } from '../schema/context.ts';
import { ListingSort } from './enums.ts';
import { searchList } from './loaders.ts';
import { SuggestionResolver } from './suggestions.ts';
import { titled } from './titles.ts';

const NOBODY = { viewer: null, region: null };
/** Longest text that is searched for. */
const MOST = 200;
/** Blocks of 8 KB that a question about few rows may read, whatever its words are. */
const BOUND = 1_500;

/** Tables that stay short: one row, or ledgers that are summed up. */
const SHORT: (string | undefined)[] = ['status', 'listing_tally', 'cell_tally'];

const upTo = (text: string) => text.slice(0, MOST);
const HOSTILE: Record<string, string> = {
  'signs of LIKE': upTo('%_\\%_\\'.repeat(40)),
  'a word in signs of LIKE': '%desk_\\',
  'expressions that backtrack': upTo('(a+)+$^[[:alpha:]]*'.repeat(20)),
  operators: upTo("a:* & !b | (c <-> d) ' \\' ".repeat(20)),
  spaces: ' '.repeat(MOST),
  'tabs and lines': upTo('\t\n\u3000'.repeat(100)),
  'one letter': 'a',
  'one word without end': 'a'.repeat(MOST),
  'a Korean word without end': '뷁'.repeat(MOST),
  'trigrams of every word': upTo('desklampchairsofabikeguitarphone'.repeat(10)),
  'many words': upTo(Array.from({ length: 60 }, (_, n) => `w${n}`).join(' ')),
  'words of all listings': upTo('desk lamp '.repeat(30)),
  'letters that no keyboard joins': upTo('ㄱㄴㄷㅏㅣㅗ'.repeat(40)),
  'letters of both directions': upTo('\u202edesk\u202c\u0301\u0301\u0301'.repeat(30)),
};

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Shared Hit Blocks'?: number;
  'Shared Read Blocks'?: number;
  Plans?: Plan[];
}
const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  const documents = Array.from({ length: 300 }, (_, n) => listingWords(`Desk lamp ${n} 책상 스탠드`));
  await api.write(
    async (rows) =>
      void (await insertListings(
        rows,
        documents.map((document) => listingRow({ content: digestOfWords(document) })),
      )),
  );
  await publish(api, documents);
  await api.owner.query('analyze');
});
afterAll(() => api.stop());

/** A database that explains what it is asked instead of answering. */
async function explained(client: pg.ClientBase, ask: (database: Database) => Promise<unknown>): Promise<Plan[]> {
  const plans: Plan[] = [];
  const query = async (asked: string | { text: string; values: unknown[] }) => {
    if (typeof asked === 'string') return client.query(asked);
    const { rows } = await client.query(`explain (analyze, buffers, format json) ${asked.text}`, asked.values);
    plans.push(rows[0]['QUERY PLAN'][0].Plan);
    return { rows: [] };
  };
  await ask(new Database({ connect: async () => ({ query, release: () => undefined }) } as never));
  return plans;
}

describe('a search for words that mean harm', () => {
  const questions: Record<string, (text: string) => (database: Database) => Promise<unknown>> = {
    'a search': (text) => (database) =>
      readPages(
        database,
        new Cursors('test'),
        searchList({ text }, ListingSort.RELEVANCE, NOBODY, ['categories', 'cells']),
        [''],
        { first: 20 },
        new Map([['facets', []]]),
      ),
    suggestions: (text) => (database) =>
      new SuggestionResolver().searchSuggestions(text, 8, { database } as ReadContext),
    'suggested titles': (text) => async (database) => {
      const list = titled(text, NOBODY);
      if (list) await readPages(database, new Cursors('test'), list, [''], { first: 3 }, new Map());
    },
  };

  describe.each(Object.entries(questions))('%s', (_, question) => {
    it.each(Object.entries(HOSTILE))('for %s reads no table from end to end, and few blocks', async (_name, text) => {
      const client = await api.owner.connect();
      try {
        // Of a small table that is cheaper than its index: what is left is what has no index.
        await client.query('set enable_seqscan = off');
        for (const plan of await explained(client, question(text))) {
          const whole = nodes(plan).filter((node) => node['Node Type'] === 'Seq Scan');
          expect(whole.map((node) => node['Relation Name']).filter((table) => !SHORT.includes(table))).toEqual([]);
          expect((plan['Shared Hit Blocks'] ?? 0) + (plan['Shared Read Blocks'] ?? 0)).toBeLessThan(BOUND);
        }
      } finally {
        await client.query('reset enable_seqscan');
        client.release();
      }
    });
  });

  it('is refused where it is longer than anybody searches', async () => {
    for (const text of ['a'.repeat(10_000), ' '.repeat(5_000), '%'.repeat(10_000)]) {
      const mistake = [{ code: 'TEXT_TOO_LONG', params: { length: text.length, max: MOST } }];
      const ask = (query: string) => api.mistakes(`query ($text: String!) { ${query} }`, { text });
      expect(await ask('listings(filter: { text: $text }) { totalCount }')).toEqual(mistake);
      expect(await ask('searchSuggestions(text: $text) { text }')).toEqual(mistake);
      expect(await ask('titleSuggestions(text: $text) { title }')).toEqual(mistake);
    }
  });
});
