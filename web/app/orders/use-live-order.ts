import { useRevalidator } from '@remix-run/react';
import { useEffect, useRef } from 'react';
import { OrderChangedDocument } from '../graphql/generated/graphql.ts';
import { subscribe } from '../graphql/subscribe.ts';

/** Reads the page anew whenever the order changed, whoever changed it. */
export function useLiveOrder(orderId: `0x${string}`): void {
  const { revalidate } = useRevalidator();
  const again = useRef(revalidate);
  again.current = revalidate;
  useEffect(() => subscribe(OrderChangedDocument, { orderId }, () => again.current()), [orderId]);
}
