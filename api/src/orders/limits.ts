import { FEE_FREE_DEALS, NEW_ACCOUNTS_PART, NEW_FOR } from '@moothall/contracts/protocol';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Values } from '../read/database.ts';
import type { ReadContext } from '../schema/context.ts';
import { Refusal } from '../schema/refusal.ts';
import { AddressScalar, BigIntScalar, DateTimeScalar } from '../schema/scalars.ts';

@ObjectType({ description: 'What one account may do under the limits of a token.' })
export class AccountLimits {
  @Field(() => Boolean, { description: 'New here, or never presented itself: its deals without deposits are smaller.' })
  isNew!: boolean;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until then it is new; null when it is not, or did not present itself yet.',
  })
  newUntil!: Date | null;
  @Field(() => BigIntScalar, {
    description: 'Highest price of a deal without deposits; both sides have one, and the lower counts.',
  })
  noDepositUpTo!: string;
  @Field(() => Int, { description: 'Sales without fee that are left; one that comes to nothing uses none up.' })
  feeFreeDealsLeft!: number;
}

@ObjectType({ description: 'Limits of future deals in one token; 0 for never.' })
export class DealLimits {
  @Field(() => BigIntScalar, { description: "A seller's first deals up to this price carry no fee." })
  feeFreeUpTo!: string;
  @Field(() => BigIntScalar, { description: 'Highest price of a deal without deposits.' })
  noDepositUpTo!: string;
  @Field(() => BigIntScalar, { description: 'The same where either side is new.' })
  noDepositUpToWhenNew!: string;
  @Field(() => AccountLimits, {
    nullable: true,
    description: 'What they mean for the account; null where none is named.',
  })
  account!: AccountLimits | null;
}

/** The vault numbers its tokens in 16 bits, from 1. */
const MAX_TOKEN = 2 ** 16 - 1;

interface Row {
  feeFreeUpTo: string;
  noDepositUpTo: string;
  isNew: boolean;
  newUntil: Date | null;
  used: number;
}

@Resolver()
export class LimitsResolver {
  @Query(() => DealLimits, { description: 'What a purchase made now would be held to.' })
  async limits(
    @Arg('account', () => AddressScalar, { nullable: true }) account: string | undefined,
    @Arg('token', () => Int, { description: "The vault's number for it." }) token: number,
    @Ctx() { database }: ReadContext,
  ): Promise<DealLimits> {
    if (token < 1 || token > MAX_TOKEN) throw new Refusal('TOKEN_OUT_OF_BOUNDS', { token });
    const values = new Values();
    const [row] = await database.rows<Row>(
      `select coalesce(limits.fee_free_up_to, 0) as "feeFreeUpTo", coalesce(limits.no_deposit_up_to, 0) as "noDepositUpTo",
         coalesce(clock.time < known.until, true) as "isNew",
         case when clock.time < known.until then known.until end as "newUntil", coalesce(known.used, 0) as used
       from (select (select time from chain.status where id = 1) as time) clock
       left join chain.token_limits limits on limits.token = ${values.bind(token, 'int')}
       left join (select since + ${NEW_FOR} * interval '1 second' as until, fee_free_deals as used, address
         from chain.account) known on known.address = ${values.bind(account ?? null, 'text')}`,
      values,
    );
    if (row === undefined) throw new RangeError('one row was asked for, none answered');
    const { feeFreeUpTo, noDepositUpTo, isNew, newUntil, used } = row;
    const whenNew = String(BigInt(noDepositUpTo) / NEW_ACCOUNTS_PART);
    const own = {
      isNew,
      newUntil,
      noDepositUpTo: isNew ? whenNew : noDepositUpTo,
      feeFreeDealsLeft: FEE_FREE_DEALS - used,
    };
    return { feeFreeUpTo, noDepositUpTo, noDepositUpToWhenNew: whenNew, account: account ? own : null };
  }
}
