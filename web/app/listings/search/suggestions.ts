import type { LoaderFunctionArgs } from '@remix-run/node';
import { addressOf } from '../../frame/address.server.ts';
import { SuggestionsDocument } from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import { suggestedKinds } from './suggested-kinds.ts';

/** Longest text of a search that is worth completing. */
const MAX_TEXT = 120;

/**
 * How a search may go on: texts of searches, best first, things that are called so, and kinds. Anything that is no
 * beginning of one has none.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const text = new URL(request.url).searchParams.get('q') ?? '';
  if (text.trim() === '' || text.length > MAX_TEXT) return { texts: [], things: [], kinds: [] };
  const { searchSuggestions, titleSuggestions } = await query(request, SuggestionsDocument, { text });
  const { t } = addressOf(request);
  return {
    texts: searchSuggestions.map((suggestion) => suggestion.text),
    things: titleSuggestions.flatMap(({ listingId, title, price, token, pictures }) =>
      title ? [{ id: listingId, title, price, token, picture: pictures[0] }] : [],
    ),
    kinds: suggestedKinds(text, (id) => t(`labels:category.${id}` as 'labels:category.other')),
  };
}
