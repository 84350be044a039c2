import { Entity, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { optional, text, time } from '../../entities/columns.ts';

export const DISPUTE_EVENT_KINDS = [
  'approvals_sealed',
  'approvals_opened',
  'choice_awaited',
  'arbitrator_chosen',
  'ruled',
  'ruling_missed',
  'complained',
  'complaint_upheld',
  'complaint_rejected',
  'sent_to_jury',
  'finished',
] as const;
export type DisputeEventKind = (typeof DISPUTE_EVENT_KINDS)[number];

/** One step of a dispute. */
@Entity({ schema: 'chain', tableName: 'dispute_event' })
@Index({ name: 'dispute_event_dispute', properties: ['dispute', 'id'] })
export class DisputeEvent {
  /** Height (12 digits) and log index (6 digits), so that text order is the chain's order. */
  @PrimaryKey(text())
  id!: string;
  /** The order's id. */
  @Property(text())
  dispute!: string;
  @Property(text())
  kind!: DisputeEventKind;
  @Property(time())
  at!: Date;
  /** Whose act it was, or whom the lot fell on. */
  @Property(optional(text()))
  by!: string | null;
  @Property(text())
  transaction!: string;
  /** Deadline that begins with it. */
  @Property(optional(time()))
  deadline!: Date | null;
}
