import { addressOf } from '../frame/address.server.ts';
import { readAreas } from '../listings/areas.server.ts';
import { readTokens } from '../listings/tokens.server.ts';
import type { SearchPlaces } from './use-search-words.ts';

/** What pages of saved searches are made of: names of places and tokens. Searches themselves only their owner is told. */
export async function readPlaces(request: Request): Promise<SearchPlaces> {
  const [tokens, areas] = await Promise.all([readTokens(request), readAreas(request)]);
  return { tokens, areas };
}

/** The head of a page that is not for search engines. */
export function headOf(request: Request) {
  const { t, ...address } = addressOf(request);
  return { ...address, title: t('searches:title'), description: t('searches:idea'), hidden: true };
}
