import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from './i18n/i18n.ts';
import { languageOfPath } from './i18n/languages.ts';

const words = {
  en: () => import('./i18n/messages.en.ts'),
  ko: () => import('./i18n/messages.ko.ts'),
};

const language = languageOfPath(window.location.pathname);
const messages = await words[language]();

const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
// The server shows times as clocks here do, from the next page on.
// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not yet everywhere.
document.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={createI18n(language, messages.default)}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  );
});
