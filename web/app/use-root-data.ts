import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from './root.tsx';

/** What the root loader told every page; undefined on an error page whose loader failed. */
export const useRootData = () => useRouteLoaderData<typeof loader>('root');
