import { setTimeout as sleep } from 'node:timers/promises';
import { openLine } from './line.ts';

/** What people can see and use. */
export interface Place {
  /** Where the pages are. */
  web: string;
  /** A picture on its own origin. */
  picture: string;
  /** Ids of listings there are by now, and who sells them. */
  listings: string[];
  seller: string;
}

/** Somebody with a browser that is signed in. */
export interface Visitor {
  headers: { cookie: string };
}

/** What became of everything that a crowd did. */
export interface Done {
  /** How often each kind of thing was done. */
  counts: Record<string, number>;
  /** Whatever was not answered as it should be. */
  wrong: string[];
}

/** Something that somebody does. @throws when it is not answered as it should be */
type Act = (place: Place, visitor: Visitor, turn: number) => Promise<void>;

/** Between two acts of one person. */
const PAUSE_MS = 250;
const SEARCHES = [
  {},
  { text: 'desk' },
  { text: '자전거' },
  { priceMin: '1000', token: 2 },
  { categories: [2, 3] },
  { near: { cell: '8730e1d8cffffff', radiusKm: 5 } },
];
const SEARCH = `query ($filter: ListingFilter) { listings(filter: $filter, first: 20) { totalCount edges { node {
  id title price seller { name rating { average } } pictures { url } } } } }`;
const BLOCKS = 'subscription { indexAdvanced { height } }';

async function ask<Data>({ web }: Place, { headers }: Visitor, query: string, variables: object = {}): Promise<Data> {
  const answer = await fetch(`${web}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

async function load(address: string): Promise<void> {
  const answer = await fetch(address);
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${address} is ${answer.status}`);
}

const newest = ({ listings }: Place) => listings.at(-1) ?? '';

/** What the people of a crowd do, each one of these: everything that a market's processes could keep by mistake. */
const ACTS: Record<string, Act> = {
  reads(place, _, turn) {
    const { web, seller, picture } = place;
    const pages = ['/ko', '/en/search', `/en/listings/${newest(place)}`, `/ko/people/${seller}`, '/ko/search?q=desk'];
    const all = [...pages.map((page) => web + page), `${web}/sitemap.xml`, picture];
    return load(String(all[turn % all.length]));
  },
  async searches(place, visitor, turn) {
    await ask(place, visitor, SEARCH, { filter: SEARCHES[turn % SEARCHES.length] });
  },
  /** Everything is taken back, so that nothing grows but by a mistake. */
  async keeps(place, visitor, turn) {
    const input = { name: `every day ${turn}`, filter: { text: `desk ${turn}` }, alert: true };
    const saved = 'mutation ($input: SearchSaveInput!) { searchSave(input: $input) { id } }';
    const { searchSave } = await ask<{ searchSave: { id: string } }>(place, visitor, saved, { input });
    const listing = { input: { listing: newest(place) } };
    await ask(place, visitor, 'mutation ($input: FavouriteInput!) { favouriteAdd(input: $input) }', listing);
    await ask(place, visitor, '{ searches { newCount } favourites { edges { node { listing { title } } } } }');
    await ask(place, visitor, 'mutation ($input: FavouriteInput!) { favouriteRemove(input: $input) }', listing);
    await ask(place, visitor, `mutation { searchRemove(input: { search: "${searchSave.id}" }) }`);
  },
  async listens({ web }, visitor) {
    const line = await openLine<{ indexAdvanced: { height: number } }>(web, { address: '', ...visitor }, BLOCKS);
    await line.heard(() => true).finally(() => line.close());
  },
};

/** The names of what people do. */
export const KINDS: readonly string[] = Object.keys(ACTS);

/** Everybody does one kind of thing, again and again, until told to end. */
export async function crowd(place: Place, visitors: readonly Visitor[], isOver: () => boolean): Promise<Done> {
  const done: Done = { counts: {}, wrong: [] };
  const live = async (visitor: Visitor, [kind, act]: [string, Act]) => {
    for (let turn = 0; !isOver(); turn++) {
      await act(place, visitor, turn).catch((error: unknown) => done.wrong.push(`${kind}: ${String(error)}`));
      done.counts[kind] = (done.counts[kind] ?? 0) + 1;
      await sleep(PAUSE_MS);
    }
  };
  const acts = Object.entries(ACTS);
  await Promise.all(visitors.map((visitor, index) => live(visitor, acts[index % acts.length] as [string, Act])));
  return done;
}
