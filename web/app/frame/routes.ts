import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const routes: RouteConfigEntry[] = [
  route('preferences', 'frame/preferences.tsx'),
  route('*', 'frame/not-found.tsx'),
];
