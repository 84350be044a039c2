import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const routes: RouteConfigEntry[] = [
  route('people/:address/attestations', 'reputation/attestations/page.tsx'),
  route('attest', 'reputation/attestations/desk/page.tsx'),
  route('attesters', 'reputation/attestations/attesters.tsx'),
];
