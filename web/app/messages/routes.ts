import { index, type RouteConfigEntry, route } from '@remix-run/route-config';

export const routes: RouteConfigEntry[] = [
  route('messages', 'messages/layout.tsx', [
    index('messages/none.tsx'),
    route(':listingId/:buyer?', 'messages/thread/page.tsx'),
  ]),
];
