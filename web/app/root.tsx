import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Links, Meta, Outlet, ScrollRestoration } from '@remix-run/react';
import type { ReactNode } from 'react';
import { FONT_SHEETS } from './fonts.ts';
import { FailurePage } from './frame/failure-page.tsx';
import { useNonce } from './frame/nonce.ts';
import { EarlyScript, PageScripts } from './frame/page-scripts.tsx';
import { readPreferences } from './frame/preferences.server.ts';
import type { WordsHandle } from './i18n/namespace.ts';
import { useLanguage } from './i18n/use-language.ts';
import { useRouteWords } from './i18n/use-route-words.ts';
import { readMarket } from './market.server.ts';
import styles from './styles.css?url';
import { useRootData } from './use-root-data.ts';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
  { rel: 'apple-touch-icon', href: '/touch-icon.png' },
  { rel: 'manifest', href: '/site.webmanifest' },
];

/** An error page is written with these, whatever page it stands for. */
export const handle: WordsHandle = { words: ['frame'] };

/** What an error page is called; every other page names itself. */
export const meta: MetaFunction = () => [{ title: 'Moothall' }];

export async function loader({ request }: LoaderFunctionArgs) {
  const preferences = readPreferences(request);
  const market = await readMarket(request);
  return { preferences, market };
}

/** The document around every page, its error pages included: those have no loader data. */
export function Layout({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const nonce = useNonce();
  const { theme, fonts } = useRootData()?.preferences ?? {};
  const sheets = FONT_SHEETS.map((href) => <link key={href} rel="stylesheet" href={href} />);
  return (
    <html lang={language} data-theme={theme}>
      <head>
        <meta charSet="utf-8" />
        <EarlyScript nonce={nonce} />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#F4F5EF" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#101713" media="(prefers-color-scheme: dark)" />
        <Meta />
        <Links />
        {/* A first page is painted in the system's fonts and does not wait for ours: `fonts.ts` brings them. */}
        {fonts ? sheets : <noscript>{sheets}</noscript>}
      </head>
      <body>
        {children}
        <ScrollRestoration nonce={nonce} />
        <PageScripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  useRouteWords();
  return <Outlet />;
}

export function ErrorBoundary() {
  return <FailurePage />;
}
