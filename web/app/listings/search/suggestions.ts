import type { LoaderFunctionArgs } from '@remix-run/node';
import { SuggestionsDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';

/** Longest text of a search that is worth completing. */
const MAX_TEXT = 120;

/** How a search may go on: texts of searches, best first. Anything that is no beginning of one has none. */
export async function loader({ request }: LoaderFunctionArgs) {
  const text = new URL(request.url).searchParams.get('q') ?? '';
  if (text.trim() === '' || text.length > MAX_TEXT) return { texts: [] };
  const { searchSuggestions } = await query(request, SuggestionsDocument, { text });
  return { texts: searchSuggestions.map((suggestion) => suggestion.text) };
}
