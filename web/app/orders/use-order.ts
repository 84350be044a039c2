import type { OrderAction, OrderFacts, Possible } from '@moothall/contracts/protocol/orders/index';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../chain/context.ts';
import { useIndexTime } from '../chain/use-index.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { type OrderActions, orderActions } from './actions.ts';
import { mayOf, type Role, stepOf } from './consequences.ts';
import { factsOf, type OrderTokens, type OrderView, roleOf } from './facts.ts';
import { type Moment, momentOf } from './moment.ts';

/** An order as the acting person sees it now. */
export interface Seen {
  order: OrderView;
  tokens: OrderTokens;
  facts: OrderFacts;
  role: Role;
  moment: Moment;
  /** What the acting person can do now, by the name of the contract's function; undefined when not. */
  can: (action: OrderAction) => Possible | undefined;
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
  const may = mayOf(facts, role, now);
  const buyer = order.buyer.name ?? t('somebody');
  const seller = order.seller.name ?? t('somebody');
  const path = `/${language}/orders/${order.orderId}`;
  return {
    order,
    tokens,
    facts,
    role,
    moment: momentOf(facts, now),
    can: (action) => stepOf(may, action),
    send: orderActions(order, path),
    now,
    buyer,
    seller,
    other: role === 'seller' ? buyer : seller,
    title: order.listing.title ?? t('untitled'),
    path,
  };
}
