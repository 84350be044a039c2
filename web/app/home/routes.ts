import { index, type RouteConfigEntry } from '@remix-run/route-config';

export const routes: RouteConfigEntry[] = [index('home/page.tsx')];
