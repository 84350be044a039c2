import { readPreferences } from '../frame/preferences.server.ts';
import { HallWeekDocument, HomePageDocument } from '../graphql/generated/graphql.ts';
import { keptAnswer } from '../graphql/kept-answer.server.ts';
import { query } from '../graphql/query.server.ts';

/** The same for everybody. */
const askWeek = keptAnswer(HallWeekDocument);

/** Everything the first page shows to everybody who looks from the same area. */
export async function readHome(request: Request) {
  const { cell, km, duties } = readPreferences(request);
  const near = cell ? { cell, radiusKm: km } : undefined;
  const newest = !near || new URL(request.url).searchParams.get('sort') === 'new';
  const [{ listings, shops }, week] = await Promise.all([
    query(request, HomePageDocument, {
      filter: { states: ['OPEN'], near },
      sort: newest ? 'NEWEST' : 'NEAREST',
      near,
    }),
    askWeek(request),
  ]);
  return {
    listings,
    shops: shops.edges.map(({ node }) => node),
    week,
    cell,
    km,
    near: !!near,
    newest,
    duties: duties ?? null,
  };
}
