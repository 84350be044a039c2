/**
 * How fast the api answers: `npx tsx test/bench/api.ts [seconds]`. Feed, search, one listing and a seller's desk over HTTP
 * on a generated market, each beside the same rows by one hand-written prepared statement in the same run: the ratio is
 * the api's own share, whatever the machine.
 */

import pg from 'pg';
import { pino } from 'pino';
import { startApi } from '../../api/src/server/start.ts';
import { migrate } from '../../indexer/src/migrate.ts';
import { envOf } from '../support/api-env.ts';
import { withClient } from '../support/connection.ts';
import { startPostgres } from '../support/postgres-server.ts';

const LISTINGS = 20_000;
const AT_ONCE = 8;
const SECONDS = Number(process.argv[2] ?? 5);

/** Listings with words in two languages, in twelve categories and one cell; made by the server, from counting alone. */
const MARKET = `
  insert into chain.status values (1, 100, '0x00', '2026-03-01', 90, '0x00');
  insert into chain.token values (2, '0x${'a2'.repeat(20)}', 'KRWT', 'Won Token', 0, true);
  insert into chain.listing
    select '0x' || lpad(to_hex(n), 64, '0'), '0x' || lpad(to_hex(n % 500), 40, '0'), 2, 1000 + n % 9000, 0, false, 1, 3600,
      1 + n % 12, '8730e1d8cffffff', '0xcc' || lpad(to_hex(n), 62, '0'), n, 'open', 1, 0,
      timestamptz '2026-01-01' + n * interval '1 minute', timestamptz '2026-01-01' + n * interval '1 minute', 100, null, null,
      0, 0, 0, null, null
    from generate_series(1, ${LISTINGS}) n;
  insert into content.document (digest, cid, state, schema, body, title, language, condition, words, search, attempts)
    select content, 'bafkrei', 'available', 'moothall:listing:1',
      jsonb_build_object('description', words, 'pictures', jsonb_build_array(jsonb_build_object('cid', 'bafkrei', 'width', 800, 'height', 600))),
      words, 'en', 'good', words,
      setweight(to_tsvector('simple', words) || to_tsvector('english', words), 'A'), 1
    from (select content, (array['bicycle', '접이식자전거', 'lamp', 'oak chair', 'camera', '책상'])[1 + nonce::int % 6] || ' number ' || nonce as words
      from chain.listing) listing;
  insert into chain.orders (id, listing, buyer, seller, token, quantity, nonce, fee_bps, dispute_within, arbiter, price,
    deposit, deposit_upfront, state, deadline, ends_at, meet_at, meeting_agreed, placed_at, height, way, ship_within,
    arrive_within, inspect_within, fee_free, offered, goods_sent)
    select '0x' || lpad(to_hex(n), 64, '0'), '0x' || lpad(to_hex(n), 64, '0'), '0x' || lpad(to_hex(n % 997), 40, '0'),
      '0x' || lpad(to_hex(n % 20), 40, '0'), 2, 1, n, 200, 86400, '0x00', 1000, 0, false,
      case when n % 7 = 0 then 'placed' else 'completed' end, '2026-03-02', '2026-03-02', null, false,
      timestamptz '2026-01-01' + n * interval '1 minute', 100, 2, 86400, 86400, 86400, false, false, false
    from generate_series(1, ${LISTINGS}) n;
  analyze;`;

const CARD = 'listingId title price token { symbol } seller { address name } pictures { url }';
const LISTING = `0x${(777).toString(16).padStart(64, '0')}`;
/** One of twenty sellers; each has some hundred orders, one in seven of them to be answered. */
const SHOP = `0x${'0'.repeat(39)}a`;
const COLUMNS = `l.id, d.title, l.price, t.symbol, l.seller, p.title as name, d.body -> 'pictures' as pictures`;
const JOINS = `from chain.listing l left join content.document d on d.digest = l.content
  left join chain.token t on t.number = l.token left join chain.account a on a.address = l.seller
  left join content.document p on p.digest = a.profile_digest`;

interface Question {
  name: string;
  query: string;
  byHand: { text: string; values: unknown[] };
}

const QUESTIONS: Question[] = [
  {
    name: 'feed',
    query: `{ listings(first: 20) { edges { node { ${CARD} } } pageInfo { endCursor } } }`,
    byHand: {
      text: `select ${COLUMNS} ${JOINS} where l.state = $1 order by l.listed_at desc, l.id desc limit 21`,
      values: ['open'],
    },
  },
  {
    name: 'search',
    query: `{ listings(first: 20, filter: { text: "자전거" }, sort: RELEVANCE) { edges { node { ${CARD} } } pageInfo { endCursor } } }`,
    byHand: {
      text: `select ${COLUMNS} ${JOINS} where l.state = $1 and (d.search @@ to_tsquery('simple', $2) or d.words like $3)
        order by ts_rank(d.search, to_tsquery('simple', $2)) desc, l.listed_at desc, l.id desc limit 21`,
      values: ['open', '자전거:*', '%자전거%'],
    },
  },
  {
    name: 'listing',
    query: `{ listing(listingId: "${LISTING}") { ${CARD} } }`,
    byHand: { text: `select ${COLUMNS} ${JOINS} where l.id = $1`, values: [LISTING] },
  },
  {
    name: 'desk',
    query: `{ orders(account: "${SHOP}", role: SELLER, group: TO_ACCEPT, first: 20) { edges { node { orderId state deadline price token { symbol } buyer { address name } listing { title } } } pageInfo { endCursor } } }`,
    byHand: {
      text: `select o.id, o.state, o.ends_at, o.price, t.symbol, o.buyer, p.title as name, d.title from chain.orders o
        join chain.token t on t.number = o.token join chain.listing l on l.id = o.listing
        left join content.document d on d.digest = l.content left join chain.account a on a.address = o.buyer
        left join content.document p on p.digest = a.profile_digest
        where o.seller = $1 and o.state = $2 and o.ends_at >= $3 order by o.ends_at, o.id limit 21`,
      values: [SHOP, 'placed', '2026-03-01'],
    },
  },
];

interface Speed {
  perSecond: number;
  p50: number;
  p95: number;
}

/** Runs `work` on several lanes for some seconds, after a tenth of that to warm up. */
async function measure(work: () => Promise<void>): Promise<Speed> {
  const lanes = async (until: number, times: number[]) => {
    const lane = async () => {
      while (performance.now() < until) {
        const begun = performance.now();
        await work();
        times.push(performance.now() - begun);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
  };
  await lanes(performance.now() + SECONDS * 100, []);
  const times: number[] = [];
  await lanes(performance.now() + SECONDS * 1000, times);
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;
  return { perSecond: times.length / SECONDS, p50: at(0.5), p95: at(0.95) };
}

const show = (name: string, { perSecond, p50, p95 }: Speed) =>
  `${name.padEnd(22)} ${perSecond.toFixed(0).padStart(6)}/s   p50 ${p50.toFixed(1).padStart(6)} ms   p95 ${p95.toFixed(1).padStart(6)} ms\n`;

const server = await startPostgres();
try {
  await migrate(server.url);
  await withClient(server.url, (client) => client.query('create schema app authorization moothall_api'));
  await withClient(server.url, (client) => client.query(MARKET));
  const pool = new pg.Pool({ connectionString: server.url, max: 10 });
  // Connections that linger in closing are cut off when the server stops.
  pool.on('error', (error) => process.stderr.write(`${error.message}\n`));
  const api = await startApi(envOf(server.url, { REQUESTS_PER_MINUTE: 10_000_000 }), pino({ level: 'silent' }));
  try {
    process.stdout.write(`${LISTINGS} listings, ${AT_ONCE} at once, ${SECONDS} s each\n`);
    for (const { name, query, byHand } of QUESTIONS) {
      const body = JSON.stringify({ query });
      const answered = await measure(async () => {
        const response = await fetch(`http://127.0.0.1:${api.port}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        const { errors } = (await response.json()) as { errors?: unknown };
        if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
      });
      const read = await measure(async () => void (await pool.query({ name, ...byHand })));
      process.stdout.write(show(`${name}, api`, answered));
      process.stdout.write(show(`${name}, one statement`, read));
      process.stdout.write(`${name}, ratio of p50 ${(answered.p50 / read.p50).toFixed(2)}\n`);
    }
  } finally {
    await pool.end();
    await api.stop();
  }
} finally {
  await server.stop();
}
