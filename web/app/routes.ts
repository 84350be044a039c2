import { index, type RouteConfig, route } from '@remix-run/route-config';
import { routes as accounts } from './accounts/routes.ts';
import { routes as arbitration } from './arbitration/routes.ts';
import { routes as favourites } from './favourites/routes.ts';
import { routes as feeds } from './feeds/routes.ts';
import { routes as frame } from './frame/routes.ts';
import { routes as home } from './home/routes.ts';
import { routes as jury } from './jury/routes.ts';
import { routes as listings } from './listings/routes.ts';
import { routes as messages } from './messages/routes.ts';
import { routes as moderation } from './moderation/routes.ts';
import { routes as notifications } from './notifications/routes.ts';
import { routes as orders } from './orders/routes.ts';
import { routes as reputation } from './reputation/routes.ts';
import { routes as searches } from './searches/routes.ts';
import { routes as session } from './session/routes.ts';
import { routes as vault } from './vault/routes.ts';

export default [
  index('frame/front-door.tsx'),
  ...feeds,
  route(':lang', 'frame/layout.tsx', [
    ...home,
    ...listings,
    ...messages,
    ...accounts,
    ...orders,
    ...jury,
    ...moderation,
    ...arbitration,
    ...notifications,
    ...favourites,
    ...searches,
    ...reputation,
    ...vault,
    ...session,
    ...frame,
  ]),
] satisfies RouteConfig;
