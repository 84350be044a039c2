import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { optional, text, time } from '../../entities/columns.ts';

export const ORDER_EVENT_KINDS = [
  'placed',
  'accepted',
  'meeting_agreed',
  'cancel_requested',
  'shipped',
  'delivery_confirmed',
  'certificate_held',
  'certificate_handed_over',
  'dispute_opened',
  'closed',
] as const;
export type OrderEventKind = (typeof ORDER_EVENT_KINDS)[number];

/** One entry of an order's timeline. */
@Entity({ schema: 'chain', tableName: 'order_event' })
@Index({ name: 'order_event_order', properties: ['orderId', 'id'] })
export class OrderEvent {
  /** Height (12 digits) and log index (6 digits), so that text order is the chain's order. */
  @PrimaryKey(text())
  id!: string;
  @Property(text())
  orderId!: string;
  @Property(text())
  kind!: OrderEventKind;
  @Property(time())
  at!: Date;
  /** Whose act it was, where the event tells. */
  @Property(optional(text()))
  by!: string | null;
  @Property(text())
  transaction!: string;
  @Property(optional(time()))
  deadline!: Date | null;
  @Property(optional(time()))
  meetAt!: Date | null;
}
