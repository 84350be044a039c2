import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const routes: RouteConfigEntry[] = [
  route('notifications', 'notifications/page.tsx'),
  route('notifications/settings', 'notifications/settings/page.tsx'),
  route('notifications/confirm', 'notifications/letters/confirm.tsx'),
  route('notifications/stop', 'notifications/letters/stop.tsx'),
];
