import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { preferredLanguage } from '../i18n/languages.ts';
import { readPreferences } from './preferences.server.ts';

/** `/` leads to the language chosen before, or to the browser's. */
export function loader({ request }: LoaderFunctionArgs) {
  const language = readPreferences(request).language ?? preferredLanguage(request.headers.get('accept-language'));
  return redirect(`/${language}`, { headers: { vary: 'accept-language, cookie', 'cache-control': 'no-store' } });
}
