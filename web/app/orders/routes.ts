import { type RouteConfigEntry, route } from '@remix-run/route-config';

export const routes: RouteConfigEntry[] = [
  route('orders', 'orders/list/page.tsx'),
  route('orders/:orderId', 'orders/detail/page.tsx'),
];
