import { known } from '../../browser/examples.ts';
import type { OpenMarket } from '../../browser/open-market.ts';

/** The pages that somebody sees first, by what they are called, with their addresses. */
export async function firstPages(market: OpenMarket): Promise<[name: string, url: string][]> {
  const actor = market.people.find(({ name }) => name.en === 'Daniel Brooks');
  if (!actor) throw new Error('Nobody in town is called Daniel Brooks');
  const { listing, person } = await known(market, actor);
  const paths = { home: '', search: '/search', listing: `/listings/${listing}`, profile: `/people/${person}` };
  return Object.entries(paths).map(([name, path]) => [name, `${market.web}/ko${path}`]);
}
