import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const routes: RouteConfigEntry[] = [
  route('orders/:orderId/dispute', 'arbitration/room/page.tsx'),
  route('case-files/:digest', 'arbitration/file/sealed.ts'),
  route('arbitration', 'arbitration/desk/page.tsx'),
];
