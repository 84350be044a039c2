import { OrderChangedDocument } from '../graphql/generated/graphql.ts';
import { useLive } from '../graphql/use-live.ts';

/** Reads the page anew whenever the order changed, whoever changed it. */
export const useLiveOrder = (orderId: `0x${string}`): void => useLive(OrderChangedDocument, { orderId });
