import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const routes: RouteConfigEntry[] = [
  route('moderation', 'moderation/register/page.tsx'),
  route('moderation/report/listings/:id', 'moderation/report/listing.tsx'),
  route('moderation/report/people/:address', 'moderation/report/account.tsx'),
];
