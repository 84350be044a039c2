import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const routes: RouteConfigEntry[] = [
  route('people/:address', 'accounts/page.tsx'),
  route('profile', 'accounts/edit/page.tsx'),
];
