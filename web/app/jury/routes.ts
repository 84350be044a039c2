import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const routes: RouteConfigEntry[] = [
  route('jury', 'jury/join/page.tsx'),
  route('jury/duties', 'jury/duties/page.tsx'),
  route('jury/cases/:caseId', 'jury/case/page.tsx'),
];
