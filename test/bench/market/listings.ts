/** A market of any size, made from the fixed one that searches are judged on: the same words, prices and places every time. */
import { createHash } from 'node:crypto';
import { lettersOf, vectorOf, wordsWorthSuggesting } from '@moothall/contracts/protocol/search/index';
import { gridDisk } from 'h3-js';
import type pg from 'pg';
import { readGoods } from '../../../api/src/listings/ranking/judge.ts';

/** Middles of the two cities that people trade in. */
export const CITIES = { seoul: '8730e1d8cffffff', berlin: '871f1d489ffffff' } as const;
/** Rings of cells around each middle: about 30 km. */
const RINGS = 12;
const CONDITIONS = ['new', 'like-new', 'good', 'good', 'good', 'fair', 'for-parts'];
const WAYS = [1, 1, 1, 2, 3, 3];
const BRANDS =
  'Samsung LG 이케아 한샘 나이키 아디다스 삼천리 일룸 Sony Canon Bosch Philips 무인양품 다이소 코스트코 Decathlon Zara 유니클로 시디즈 쿠쿠'.split(
    ' ',
  );
const COLOURS = '빨강 파랑 검정 하양 초록 노랑 red blue black white green grey beige brown navy'.split(' ');
const AREAS = '망원동 연남동 성수동 서교동 역삼동 잠실 상암동 Kreuzberg Neukölln Mitte Wedding Prenzlauer'.split(' ');
const PER_INSERT = 2_000;

/** A number from 0 to just below 1 that depends on the seed alone. */
function dice(seed: number): (about: string) => number {
  return (about) => createHash('md5').update(`${seed} ${about}`).digest().readUInt32BE(0) / 2 ** 32;
}
const pick = <T>(from: readonly T[], share: number): T => from[Math.floor(share * from.length)] as T;
const hash = (text: string) => `0x${createHash('sha256').update(text).digest('hex')}`;

/** One listing and its document, as the columns of the statements below. */
function listing(n: number, goods: ReturnType<typeof readGoods>, cells: Record<'ko' | 'en', string[]>) {
  const roll = dice(n);
  const { title: base, description, category, language } = pick(goods, roll('good'));
  const title = `${pick(BRANDS, roll('brand'))} ${base} ${pick(COLOURS, roll('colour'))}`;
  const area = pick(AREAS, roll('area'));
  const heading = [vectorOf(title, 'A'), vectorOf(area, 'B')];
  return {
    id: hash(`listing ${n}`),
    digest: hash(`document ${n}`),
    seller: hash(`seller ${Math.floor(roll('seller') ** 2 * 30_000)}`).slice(0, 42),
    token: roll('token') < 0.85 ? 2 : 3,
    price: Math.round(Math.exp(7 + roll('price') * 6)) * 100,
    upfront: roll('upfront') < 0.6,
    ways: pick(WAYS, roll('ways')),
    category,
    // Most people live near the middle.
    cell: pick(cells[language], roll('cell') ** 1.7),
    certificate: roll('certificate') < 0.01 ? hash(`certificate ${n}`) : null,
    state: roll('state') < 0.9 ? 'open' : 'closed',
    minute: n,
    title,
    area,
    description,
    language,
    condition: pick(CONDITIONS, roll('condition')),
    heading,
    words: [...heading, vectorOf(description, 'C')],
  };
}
type Row = ReturnType<typeof listing>;

const DOCUMENTS = `
  insert into content.document (digest, cid, state, schema, body, title, language, condition, heading, search, attempts)
  select digest, 'bafkrei', 'available', 'moothall:listing:1',
    jsonb_build_object('description', description, 'area', area, 'pictures', jsonb_build_array(jsonb_build_object('cid', 'bafkrei', 'width', 800, 'height', 600))),
    title, language, condition, heading::tsvector || setweight(to_tsvector('english', title), 'A'),
    words::tsvector || setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', description), 'C'), 1
  from jsonb_to_recordset($1) r(digest text, title text, area text, description text, language text, condition text, heading text, words text)`;
const LISTINGS = `
  insert into chain.listing (id, seller, token, price, deposit, deposit_upfront, ways, accept_within, category, cell, content,
    nonce, state, stock, sold, listed_at, updated_at, height, ship_within, arrive_within, inspect_within, certificate, removed_in)
  select id, seller, token, price, 10, upfront, ways, 86400, category, cell, digest, minute, state, 1, 0,
    timestamptz '2025-01-01' + minute * interval '2 minutes', timestamptz '2025-01-01' + minute * interval '2 minutes', 100, 0, 0, 0, certificate, ''
  from jsonb_to_recordset($1) r(id text, seller text, token int, price numeric, upfront boolean, ways int, category bigint,
    cell text, digest text, minute int, state text, certificate text)`;
const WORDS = `
  insert into content.word (word, letters, documents) select word, letters, documents
  from jsonb_to_recordset($1) r(word text, letters text, documents int)`;

/** Fills a migrated database with so many listings, their documents and the words of their titles. */
export async function fillMarket(client: pg.ClientBase, count: number): Promise<void> {
  const goods = readGoods();
  const cells = { ko: gridDisk(CITIES.seoul, RINGS), en: gridDisk(CITIES.berlin, RINGS) };
  const words = new Map<string, number>();
  await client.query(`insert into chain.status values (1, 100, '0x00', '2026-03-01', 90, '0x00')`);
  await client.query(`insert into chain.token values (2, '0x${'a2'.repeat(20)}', 'KRWT', 'Won Token', 0, true)`);
  await client.query('drop index content.listing_search_words');
  for (let from = 0; from < count; from += PER_INSERT) {
    const rows: Row[] = [];
    for (let n = from; n < Math.min(from + PER_INSERT, count); n++) rows.push(listing(n, goods, cells));
    for (const { title } of rows)
      for (const word of wordsWorthSuggesting(title)) words.set(word, (words.get(word) ?? 0) + 1);
    const joined = rows.map((row) => ({ ...row, heading: row.heading.join(' '), words: row.words.join(' ') }));
    await client.query(DOCUMENTS, [JSON.stringify(joined)]);
    await client.query(LISTINGS, [JSON.stringify(joined)]);
  }
  const counted = [...words].map(([word, documents]) => ({ word, letters: lettersOf(word), documents }));
  await client.query(WORDS, [JSON.stringify(counted)]);
  await client.query(
    'create index listing_search_words on content.listing_search using gin (words, terms) with (fastupdate = off)',
  );
  // As the content worker does while it goes along.
  await client.query('select content.sum_up_tally(0), content.sum_up_cells(0)');
  await client.query('vacuum analyze');
}
