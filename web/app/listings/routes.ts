import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const routes: RouteConfigEntry[] = [
  route('search', 'listings/search/page.tsx'),
  route('search/suggestions', 'listings/search/suggestions.ts'),
  route('listings/:id', 'listings/detail/page.tsx'),
  route('cells', 'listings/sell/cells.ts'),
  route('sell', 'listings/sell/page.tsx'),
  route('listings/:id/edit', 'listings/sell/edit.tsx'),
];
