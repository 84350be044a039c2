import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const routes: RouteConfigEntry[] = [
  route('searches', 'searches/page.tsx'),
  route('searches/:search', 'searches/finds/page.tsx'),
];
