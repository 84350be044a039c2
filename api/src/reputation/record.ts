import { Field, Int, ObjectType } from 'type-graphql';
import { Values } from '../read/database.ts';
import type { ReadContext } from '../schema/context.ts';

@ObjectType({
  description: 'What became of all deals and cases of an account, in numbers; never what they were about.',
})
export class AccountRecord {
  @Field(() => Int, { description: 'Sales whose price it was paid.' })
  sold!: number;
  @Field(() => Int, { description: 'Purchases it paid for.' })
  bought!: number;
  @Field(() => Int, { description: 'Deals whose price was split, by agreement or ruling.' })
  split!: number;
  @Field(() => Int, { description: 'Deals that time ended, with all money back to the buyer.' })
  refundedByTime!: number;
  @Field(() => Int, { description: 'Sales that it accepted and never sent.' })
  neverShipped!: number;
  @Field(() => Int, { description: 'Deals that it cancelled so late that it cost a part of its deposit.' })
  cancelledLate!: number;
  @Field(() => Int, { description: 'Deals in which either side asked for a decision.' })
  disputes!: number;
  @Field(() => Int, { description: 'Motions against it that a jury upheld and that were carried out.' })
  motionsUpheld!: number;
}

const count = (name: string, condition: string) => `count(*) filter (where ${condition})::int as "${name}"`;
/** Each side's orders are read by that side's index. */
const RECORDS = `
  select parent.key, own.*, (
    select count(*)::int from chain.motion where accused = parent.key and carried_out_at is not null
  ) as "motionsUpheld"
  from unnest($1::text[]) parent(key)
  cross join lateral (
    select ${[
      count('sold', `side = 'seller' and state = 'completed'`),
      count('bought', `side = 'buyer' and state = 'completed'`),
      count('split', `state = 'resolved'`),
      count('refundedByTime', `outcome = 'expired'`),
      count('neverShipped', `side = 'seller' and outcome = 'never_shipped'`),
      count('cancelledLate', `outcome = 'cancelled_late_by_' || side`),
      count('disputes', 'dispute_opened_by is not null'),
    ].join(', ')}
    from (
      select 'buyer' as side, state, outcome, dispute_opened_by from chain.orders where buyer = parent.key
      union all
      select 'seller', state, outcome, dispute_opened_by from chain.orders where seller = parent.key
    ) deal
  ) own`;

/** The numbers of an account; those of all accounts of a request in one statement. */
export function loadRecord({ batches, database }: ReadContext, account: string): Promise<AccountRecord> {
  return batches.load('records', account, async (accounts) => {
    const values = new Values();
    values.bind(accounts, 'text[]');
    const rows = await database.rows<AccountRecord & { key: string }>(RECORDS, values);
    const byAccount = new Map(rows.map((row) => [row.key, Object.assign(new AccountRecord(), row)]));
    return accounts.map((each) => byAccount.get(each) ?? new AccountRecord());
  });
}
