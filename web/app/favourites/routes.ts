import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const routes: RouteConfigEntry[] = [
  route('favourites', 'favourites/page.tsx'),
  route('following', 'favourites/following/page.tsx'),
  route('following/people', 'favourites/following/people.tsx'),
];
