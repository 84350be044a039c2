import { bondFor } from '@moothall/contracts/protocol/arbitration/bonds';
import { useTranslation } from 'react-i18next';
import { useWallet } from '../../chain/context.ts';
import { useIndexTime } from '../../chain/use-index.ts';
import type { DeskDisputeFragment } from '../../graphql/generated/graphql.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { type OrderTokens, roleOf, secondsOf } from '../../orders/facts.ts';
import { useMoney } from '../../orders/use-money.ts';
import { roomPath } from '../room/use-room.ts';
import type { Desk } from './desk.server.ts';

/** A dispute on the desk: what it is about, what it would lock, and what is left of its phase. */
export function useCase(desk: Desk, dispute: DeskDisputeFragment) {
  const { t } = useTranslation('orders');
  const language = useLanguage();
  const { account } = useWallet();
  const now = useIndexTime(30_000);
  const { order } = dispute;
  const marketToken = desk.tokens.find(({ isMarketToken }) => isMarketToken) ?? order.token;
  const tokens: OrderTokens = { price: order.token, deposit: marketToken };
  const money = useMoney(tokens);
  const needs = bondFor({ token: order.token.number, price: BigInt(order.price), deposit: BigInt(order.deposit) });
  const bond = money.sum([
    { in: 'price', amount: needs.ofPrice },
    ...(needs.ofDeposits > 0n ? [{ in: 'deposit' as const, amount: needs.ofDeposits }] : []),
  ]);
  const until = dispute.phaseUntil ? secondsOf(dispute.phaseUntil) : undefined;
  return {
    order,
    tokens,
    money,
    needs,
    bond,
    until,
    left: until === undefined ? undefined : until - now,
    isParty: roleOf(order, account) !== 'other',
    title: order.listing.title ?? t('untitled'),
    buyer: order.buyer.name ?? t('somebody'),
    seller: order.seller.name ?? t('somebody'),
    path: roomPath(language, order.orderId),
  };
}
export type DeskCase = ReturnType<typeof useCase>;
