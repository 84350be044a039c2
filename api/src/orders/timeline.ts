import { Field, ObjectType } from 'type-graphql';
import { Values } from '../read/database.ts';
import type { ReadContext } from '../schema/context.ts';
import { AddressScalar, Bytes32Scalar, DateTimeScalar } from '../schema/scalars.ts';
import { TimelineKind } from './enums.ts';

@ObjectType({ description: 'One step of an order, at the time of its block.' })
export class TimelineEntry {
  @Field(() => TimelineKind, { description: 'What happened.' })
  kind!: TimelineKind;
  @Field(() => DateTimeScalar, { description: 'Time of the block it happened in.' })
  at!: Date;
  @Field(() => AddressScalar, { nullable: true, description: 'Whose act it was, where the chain tells.' })
  by!: string | null;
  @Field(() => Bytes32Scalar, { description: 'The transaction that did it.' })
  transaction!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Deadline that holds from this step on.' })
  deadline!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Meeting time that holds from this step on.' })
  meetAt!: Date | null;
}

/** Meeting times can be agreed anew without end; an answer stays bounded. */
const MAX_ENTRIES = 64;

type Entry = TimelineEntry & { order_id: string };

async function timelinesOf({ database }: ReadContext, orders: readonly string[]): Promise<TimelineEntry[][]> {
  const values = new Values();
  const entries = await database.rows<Entry>(
    `select entry.* from unnest(${values.bind(orders, 'text[]')}) parent(key), lateral (
       select order_id, id, kind, at, "by", transaction, deadline, meet_at as "meetAt" from chain.order_event
       where order_id = parent.key order by id limit ${MAX_ENTRIES}
     ) entry order by entry.id`,
    values,
  );
  const byOrder = Map.groupBy(entries, (entry) => entry.order_id);
  return orders.map((order) => byOrder.get(order) ?? []);
}

/** The steps of an order, oldest first; those of all orders of a request in one statement. */
export const loadTimeline = (context: ReadContext, order: string): Promise<TimelineEntry[]> =>
  context.batches.load('timeline', order, (orders) => timelinesOf(context, orders));
