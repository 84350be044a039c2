/** No GraphQL at all: one prepared statement behind Node's own server, its rows written as the same JSON. */
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import { cursorOf, openPool, pictureOf, placeOf, SHOWN } from './reads.mjs';
import { port } from './settings.mjs';

// Planned once: the plan is the same for every page.
const pool = openPool({ options: '-c plan_cache_mode=force_generic_plan' });
const FEED = (after) => `
  select l.id, l.price, l.cell, l.stock::int as stock, l.listed_at, d.title, d.body ->> 'area' as area, d.body -> 'pictures' as pictures,
    t.symbol, t.decimals, l.seller, p.title as name, coalesce(a.finished_deals, 0) as deals,
    coalesce(r.one + r.two + r.three + r.four + r.five, 0) as count,
    round(100.0 * (r.one + 2 * r.two + 3 * r.three + 4 * r.four + 5 * r.five)
      / nullif(r.one + r.two + r.three + r.four + r.five, 0))::int as average
  from chain.listing l
  left join content.document d on d.digest = l.content
  join chain.token t on t.number = l.token
  left join chain.account a on a.address = l.seller
  left join content.document p on p.digest = a.profile_digest
  left join chain.rating r on r.account = l.seller
  where ${SHOWN} ${after ? 'and (l.listed_at, l.id) < ($1, $2)' : ''}
  order by l.listed_at desc, l.id desc limit 21`;
const FIRST = 20;

const nodeOf = (row) => ({
  listingId: row.id,
  title: row.title,
  price: row.price,
  cell: row.cell,
  areaName: row.area,
  stock: row.stock,
  listedAt: row.listed_at,
  token: { symbol: row.symbol, decimals: row.decimals },
  seller: {
    address: row.seller,
    name: row.name,
    finishedDeals: row.deals,
    rating: { count: row.count, average: row.average },
  },
  pictures: (row.pictures ?? []).map(pictureOf),
});

async function feed(after) {
  const { rows } = await pool.query({
    name: after ? 'feed-after' : 'feed',
    text: FEED(after),
    values: after ? placeOf(after) : [],
  });
  const page = rows.slice(0, FIRST);
  const last = page.at(-1);
  const pageInfo = { hasNextPage: rows.length > FIRST, endCursor: last ? cursorOf(last) : null };
  return { data: { listings: { edges: page.map((row) => ({ node: nodeOf(row) })), pageInfo } } };
}

createServer(async (request, response) => {
  const { variables } = await json(request);
  const body = Buffer.from(JSON.stringify(await feed(variables.after)));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body);
}).listen(port);
