import { useTranslation } from 'react-i18next';
import { useWallet } from '../chain/context.ts';
import { useIndexTime } from '../chain/use-index.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { type OrderActions, orderActions } from './actions.ts';
import { factsOf, type OrderTokens, type OrderView, roleOf } from './facts.ts';
import { actionsOf, type Facts, type OrderAction, type Role, type Stand, standOf } from './standing.ts';

/** An order as the acting person sees it now. */
export interface Seen {
  order: OrderView;
  tokens: OrderTokens;
  facts: Facts;
  role: Role;
  stand: Stand;
  may: readonly OrderAction[];
  send: OrderActions;
  /** Index time, seconds. */
  now: number;
  buyer: string;
  seller: string;
  /** Name of the side the acting person is not on; the seller's for everybody else. */
  other: string;
  title: string;
  path: string;
}

/** @param every how often the clock is read, milliseconds */
export function useOrder(order: OrderView, tokens: OrderTokens, every = 1_000): Seen {
  const { t } = useTranslation('orders');
  const language = useLanguage();
  const { account } = useWallet();
  const now = useIndexTime(every);
  const facts = factsOf(order);
  const role = roleOf(order, account);
  const buyer = order.buyer.name ?? t('somebody');
  const seller = order.seller.name ?? t('somebody');
  const path = `/${language}/orders/${order.orderId}`;
  return {
    order,
    tokens,
    facts,
    role,
    stand: standOf(facts, now),
    may: actionsOf(facts, role, now),
    send: orderActions(order, path),
    now,
    buyer,
    seller,
    other: role === 'seller' ? buyer : seller,
    title: order.listing.title ?? t('untitled'),
    path,
  };
}
