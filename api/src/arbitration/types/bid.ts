import type { DisputeBid as BidRow } from '@moothall/indexer/entities';
import { Field, Int, ObjectType } from 'type-graphql';
import { Account, accountShape } from '../../accounts/types.ts';
import type { List } from '../../read/page.ts';
import { columnsOf, plain, type Scope, type Shape } from '../../read/shape.ts';
import { BigIntScalar, DateTimeScalar } from '../../schema/scalars.ts';
import { ArbitratorRecord, recordShape } from './record.ts';

@ObjectType({ description: 'An offer to judge a dispute.' })
export class DisputeBid {
  @Field(() => Int, { description: "Place in everybody's list, 0 to 31: the bit that approves of it." })
  slot!: number;
  @Field(() => Account, { description: 'Who offers.' })
  arbitrator!: Account;
  @Field(() => ArbitratorRecord, { description: 'How they judged so far.' })
  record!: ArbitratorRecord;
  @Field(() => BigIntScalar, { description: 'What they ask for, market token.' })
  fee!: string;
  @Field(() => DateTimeScalar, { description: 'Time of the block it was placed in.' })
  placedAt!: Date;
  @Field(() => Boolean, { description: 'Withdrawn, or displaced by a cheaper one.' })
  removed!: boolean;
}

const column = columnsOf<BidRow>();
const arbitrator = ({ alias }: Scope) => `${alias}.${column('arbitrator')}`;

const bidShape: Shape<DisputeBid> = {
  name: 'DisputeBid',
  type: DisputeBid,
  table: 'chain.dispute_bid',
  key: 'slot',
  fields: plain<BidRow>('slot', 'fee', 'placedAt', 'removed'),
  links: {
    arbitrator: { shape: () => accountShape, key: arbitrator },
    record: { shape: () => recordShape, key: arbitrator },
  },
};

/** The last bid of each slot, by slot. */
export const bidsOf: List<DisputeBid> = {
  shape: bidShape,
  name: 'bids on a dispute',
  order: [{ sql: ({ alias }) => `${alias}.slot`, type: 'int' }],
  descending: false,
  where: ({ alias }, parent) => [`${alias}.dispute = ${parent}`],
};
