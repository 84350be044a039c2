import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition, useEffect, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { bringFonts } from './fonts.ts';
import { TAKEN_OVER } from './frame/early.ts';
import { i18nWith } from './i18n/i18n.client.ts';
import { languageOfPath } from './i18n/languages.ts';
import { namespacesOf } from './i18n/namespace.ts';

// The server's page has loaded the modules of its routes before this one.
const handles = Object.values(window.__remixRouteModules).map((route) => route?.handle);
const i18n = await i18nWith(languageOfPath(window.location.pathname), namespacesOf(handles));

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
// The server shows times as clocks here do, from the next page on.
// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not yet everywhere.
document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;

/**
 * What was pressed before is told once the page shows what its first effects found, such as who acts here: a state set
 * with theirs is rendered with theirs.
 */
function Page() {
  const [begun, setBegun] = useState(false);
  useEffect(() => setBegun(true), []);
  useEffect(() => {
    if (begun) window.dispatchEvent(new Event(TAKEN_OVER));
  }, [begun]);
  return <RemixBrowser />;
}

/**
 * The page's data come as a stream. The framework waits for it in the middle of its first rendering, which a press then
 * breaks off for good; so it is asked once before: what it throws is what it waits for.
 */
try {
  RemixBrowser({});
} catch (data) {
  await data;
}

bringFonts();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <Page />
      </I18nextProvider>
    </StrictMode>,
  );
});
