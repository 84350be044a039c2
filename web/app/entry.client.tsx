import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { bringFonts } from './fonts.ts';
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

bringFonts();
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  );
});
