import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useMatches, useNavigation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DeveloperPanel } from '../chain/developer-panel.tsx';
import { PendingTray } from '../chain/pending-tray.tsx';
import { ChainProvider } from '../chain/provider.tsx';
import { isLanguage } from '../i18n/languages.ts';
import type { WordsHandle } from '../i18n/namespace.ts';
import { readAreas } from '../listings/areas.server.ts';
import { UnreadCounter } from '../messages/unread-badge.tsx';
import { NewsCounter } from '../notifications/bell.tsx';
import { useRootData } from '../use-root-data.ts';
import { DeskHeader } from './desk-header.tsx';
import { FailurePage } from './failure-page.tsx';
import { Footer } from './footer.tsx';
import { readPreferences, remember } from './preferences.server.ts';
import { Tabs } from './tabs.tsx';

/** What a page tells the frame through its `handle`. */
export interface FrameHandle extends WordsHandle {
  /** The page has its own bar at the bottom of a phone, so the tabs make room. */
  ownBar?: boolean;
  /** The page fills the screen: nothing stands below it. */
  whole?: boolean;
}

export const handle: WordsHandle = { words: ['chain', 'ui'] };

export async function loader({ params, request }: LoaderFunctionArgs) {
  const { lang } = params;
  if (!isLanguage(lang)) throw new Response(null, { status: 404 });
  const { cell, language } = readPreferences(request);
  const areas = await readAreas(request);
  const headers = language === lang ? undefined : { 'set-cookie': remember('language', lang) };
  return data({ areas, area: areas.find((area) => area.cell === cell) }, { headers });
}

export default function Frame() {
  const { t } = useTranslation('frame');
  const { areas, area } = useLoaderData<typeof loader>();
  const market = useRootData()?.market;
  const busy = useNavigation().state !== 'idle';
  const handles = useMatches().map((match) => match.handle as Partial<FrameHandle> | undefined);
  if (!market) return <FailurePage />;
  return (
    <ChainProvider settings={market}>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:m-2 focus:rounded-xl focus:bg-card focus:p-3"
      >
        {t('skip')}
      </a>
      <div role="status" className="fixed inset-x-0 top-0 z-40 h-0.5">
        {busy && <span className="block h-full w-full animate-pulse bg-pine" />}
        {busy && <span className="sr-only">{t('going')}</span>}
      </div>
      <DeskHeader areas={areas} area={area} />
      <main id="content" className="flex-1">
        <Outlet />
      </main>
      <DeveloperPanel />
      {!handles.some((handle) => handle?.whole) && <Footer />}
      {!handles.some((handle) => handle?.ownBar) && <Tabs />}
      <PendingTray />
      <NewsCounter />
      <UnreadCounter />
    </ChainProvider>
  );
}

export function ErrorBoundary() {
  return <FailurePage />;
}
