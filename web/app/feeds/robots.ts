import type { LoaderFunctionArgs } from '@remix-run/node';
import { addressOf } from '../frame/address.server.ts';

/** Pages of one's own and answers of forms: nothing that anybody could look for. */
const NOT_FOR_SEARCH = [
  'case-files',
  'cells',
  'messages',
  'notifications',
  'orders',
  'preferences',
  'search/suggestions',
  'sell',
  'wallet',
];

/** What search engines may read, and where all of it is listed. */
export function loader({ request }: LoaderFunctionArgs) {
  const { origin } = addressOf(request);
  const lines = [
    'User-agent: *',
    ...NOT_FOR_SEARCH.map((path) => `Disallow: /*/${path}`),
    '',
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ];
  return new Response(lines.join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}
