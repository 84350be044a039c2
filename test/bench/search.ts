/**
 * How fast searches are answered: `npx tsx test/bench/search.ts [listings]`. Each combination of filters runs on its own
 * words, kinds and places, with everything the search page asks for; the time is the statement's, connection included.
 * The table goes to docs/measured.md where the second argument is `write`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import type { ResolveTree } from 'graphql-parse-resolve-info';
import pg from 'pg';
import { ListingSort } from '../../api/src/listings/enums.ts';
import type { FacetName } from '../../api/src/listings/facets.ts';
import type { ListingFilter } from '../../api/src/listings/inputs.ts';
import { searchList } from '../../api/src/listings/loaders.ts';
import { Cursors } from '../../api/src/read/cursor.ts';
import { Database } from '../../api/src/read/database.ts';
import { readPages } from '../../api/src/read/page.ts';
import { migrate } from '../../indexer/src/migrate.ts';
import { withClient } from '../support/connection.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { CITIES, fillMarket } from './market/listings.ts';

const COUNT = Number(process.argv[2] ?? 200_000);
const ROUNDS = 40;
const WORDS = [
  '자전거',
  '책상',
  '노트북 가방',
  'bike',
  'desk lamp',
  '아이폰 13',
  '캠핑의자',
  'guitar',
  '냉장고',
  'sofa',
  '몬스테라',
  'labtop',
];
const CATEGORIES = [2, 201, 101, 3, 303, 902, 12, 801];
const PLACES = [CITIES.seoul, CITIES.berlin];
const FACETS = [
  'categories',
  'conditions',
  'ways',
  'languages',
  'deposit',
  'certified',
  'tokens',
  'distances',
] as const;

type Question = [name: string, sort: ListingSort, filter: (round: number) => ListingFilter];
const word = (round: number) => ({ text: WORDS[round % WORDS.length] });
const kind = (round: number) => ({ categories: [CATEGORIES[round % CATEGORIES.length] ?? 2] });
const near = (radiusKm: number) => (round: number) => ({ near: { cell: PLACES[round % 2] ?? '', radiusKm } });
const price = (round: number) => ({ token: 2, priceMin: String(10_000 * (1 + (round % 3))), priceMax: '90000' });

/** The published list: what people put together on the search page. */
const QUESTIONS: Question[] = [
  ['nothing, newest', ListingSort.NEWEST, () => ({})],
  ['nothing, cheapest', ListingSort.PRICE_ASC, () => ({})],
  ['kind, newest', ListingSort.NEWEST, kind],
  ['kind, dearest', ListingSort.PRICE_DESC, kind],
  ['price, newest', ListingSort.NEWEST, price],
  ['condition, newest', ListingSort.NEWEST, () => ({ conditions: ['new', 'like-new'] })],
  ['way and deposit, newest', ListingSort.NEWEST, () => ({ ways: ['SHIP'], deposit: true })],
  ['certified, newest', ListingSort.NEWEST, () => ({ certified: true })],
  ['language, newest', ListingSort.NEWEST, () => ({ languages: ['ko'] })],
  [
    'kind, price and condition, cheapest',
    ListingSort.PRICE_ASC,
    (n) => ({ ...kind(n), ...price(n), conditions: ['good'] }),
  ],
  ['2 km, nearest', ListingSort.NEAREST, near(2)],
  ['5 km, nearest', ListingSort.NEAREST, near(5)],
  ['20 km, nearest', ListingSort.NEAREST, near(20)],
  ['5 km, newest', ListingSort.NEWEST, near(5)],
  ['5 km and kind, nearest', ListingSort.NEAREST, (n) => ({ ...near(5)(n), ...kind(n) })],
  [
    '10 km, kind, price and way, newest',
    ListingSort.NEWEST,
    (n) => ({ ...near(10)(n), ...kind(n), ...price(n), ways: ['MEET_UP'] }),
  ],
  ['words, by relevance', ListingSort.RELEVANCE, word],
  ['words, newest', ListingSort.NEWEST, word],
  ['words, cheapest', ListingSort.PRICE_ASC, word],
  ['words and condition, by relevance', ListingSort.RELEVANCE, (n) => ({ ...word(n), conditions: ['new'] })],
  ['words and 5 km, by relevance', ListingSort.RELEVANCE, (n) => ({ ...word(n), ...near(5)(n) })],
  ['words and 20 km, nearest', ListingSort.NEAREST, (n) => ({ ...word(n), ...near(20)(n) })],
  ['words, price and kind, by relevance', ListingSort.RELEVANCE, (n) => ({ ...word(n), ...price(n), ...kind(n) })],
  [
    'everything, by relevance',
    ListingSort.RELEVANCE,
    (n) => ({
      ...word(n),
      ...near(10)(n),
      ...price(n),
      conditions: ['good', 'fair'],
      ways: ['MEET_UP'],
      languages: ['ko'],
      deposit: true,
    }),
  ],
];

const tree = (name: string, type: string, below: ResolveTree[] = []): ResolveTree => ({
  name,
  alias: name,
  args: {},
  fieldsByTypeName: below.length > 0 ? { [type]: Object.fromEntries(below.map((field) => [field.name, field])) } : {},
});
const CARD = [
  'price',
  'ways',
  'cell',
  'areaName',
  'listedAt',
  'contentState',
  'title',
  'condition',
  'stock',
  'pictures',
];
const node = tree(
  'node',
  'Listing',
  CARD.map((field) => tree(field, '')),
);
const edges = tree('edges', 'ListingEdge', [node]);

const cursors = new Cursors('bench');
const percentile = (times: number[], share: number) =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? Number.NaN;

/** Milliseconds of each round of a question. */
async function measure(pool: pg.Pool, [, sort, filter]: Question, whole: boolean): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS + 6; round++) {
    const facets: readonly FacetName[] = whole ? FACETS : [];
    const list = searchList(filter(round), sort, { viewer: null, region: null }, facets);
    const selection = new Map([['edges', [edges]]]);
    if (whole) for (const name of ['totalCount', 'facets']) selection.set(name, [tree(name, '')]);
    const begun = performance.now();
    await readPages(new Database(pool), cursors, list, [''], { first: 20 }, selection);
    times.push(performance.now() - begun);
  }
  return times.slice(6);
}

const server = await startPostgres();
try {
  await migrate(server.url);
  const begun = performance.now();
  await withClient(server.url, (client) => fillMarket(client, COUNT));
  process.stdout.write(
    `${COUNT.toLocaleString('en')} listings in ${((performance.now() - begun) / 1000).toFixed(0)} s\n`,
  );
  const pool = new pg.Pool({ connectionString: server.url, max: 2 });
  pool.on('error', () => undefined);
  const lines: string[] = [];
  try {
    for (const question of QUESTIONS) {
      const page = await measure(pool, question, false);
      const whole = await measure(pool, question, true);
      const cells = [page, whole].flatMap((times) =>
        [percentile(times, 0.5), percentile(times, 0.95)].map((ms) => ms.toFixed(1)),
      );
      lines.push(`| ${question[0]} | ${cells.join(' | ')} |`);
      process.stdout.write(`${lines.at(-1)}\n`);
    }
  } finally {
    await pool.end();
  }
  if (process.argv[3] === 'write') await write(lines);
} finally {
  await server.stop();
}

/** Puts the table where docs/measured.md holds it. */
async function write(lines: string[]): Promise<void> {
  const [from, to] = ['<!-- search -->', '<!-- /search -->'];
  const text = await readFile('docs/measured.md', 'utf8');
  const head = '| | first page, p50 | p95 | with total and facets, p50 | p95 |\n|---|---:|---:|---:|---:|';
  const table = `${COUNT.toLocaleString('en')} listings, ${ROUNDS} rounds each on ${cpus().length} cores, milliseconds:\n\n${head}\n${lines.join('\n')}`;
  const [before, rest = ''] = text.split(from);
  await writeFile('docs/measured.md', `${before}${from}\n\n${table}\n\n${to}${rest.split(to)[1]}`);
}
