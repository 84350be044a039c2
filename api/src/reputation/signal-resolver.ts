import { SIGNALS, type Signal } from '@moothall/contracts/protocol/reputation/signals';
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { Account, accountShape } from '../accounts/types.ts';
import { loadOne } from '../read/connection.ts';
import type { ReadContext } from '../schema/context.ts';
import { AddressScalar, DateTimeScalar } from '../schema/scalars.ts';
import { readSignals } from './signals.ts';

export const SignalKind = {
  RING: 'ring',
  PAIR: 'pair',
  PAID_BACK: 'paid_back',
  REVIEW_BURST: 'review_burst',
  DEAL_BURST: 'deal_burst',
} as const;
export type SignalKind = (typeof SignalKind)[keyof typeof SignalKind];
registerEnumType(SignalKind, {
  name: 'SignalKind',
  description: 'What was counted; docs/domains/reputation.md has the formulas.',
  valuesConfig: {
    RING: { description: 'Reviews by people who praise the account and each other, and hardly anybody else.' },
    PAIR: { description: 'Deals with one other account, where both deal with hardly anybody else.' },
    PAID_BACK: {
      description: 'Deals with people where the seller withdrew half of what was paid to the buyer’s wallet.',
    },
    REVIEW_BURST: { description: 'Good reviews within a day, nearly all by people new to the market.' },
    DEAL_BURST: { description: 'Deals within a day, nearly all with people new to the market.' },
  },
});

/** Most people whose names a signal gives. */
const MOST_PEOPLE = 20;

@ObjectType({ description: 'Something counted that may mean that a reputation was made, and proves nothing.' })
export class AccountSignal {
  @Field(() => SignalKind, { description: 'What was counted.' })
  kind!: SignalKind;
  @Field(() => Int, { description: 'How many reviews or deals.' })
  counted!: number;
  @Field(() => Int, { description: `Of how many, in ${SIGNALS.window / 86_400} days, ${SIGNALS.mostRows} at most.` })
  all!: number;
  @Field(() => Int, { description: 'How many different people are in it, besides the account.' })
  peopleCount!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The first of them, where it is about a day.' })
  from!: Date | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'The last of them.' })
  to!: Date | null;
  /** Who is in it; read where somebody asks. */
  who!: string[];
}

const timeOf = (seconds: number | null) => (seconds === null ? null : new Date(seconds * 1000));
const shown = ({ kind, counted, all, people, from, to }: Signal): AccountSignal =>
  Object.assign(new AccountSignal(), {
    ...{ kind, counted, all, peopleCount: people.length, who: people },
    ...{ from: timeOf(from), to: timeOf(to) },
  });

@Resolver(() => AccountSignal)
export class SignalResolver {
  @Query(() => [AccountSignal], {
    description: "What stands out in an account's reviews and deals, counted from chain data alone; usually nothing.",
  })
  async accountSignals(
    @Arg('address', () => AddressScalar) address: string,
    @Ctx() { database }: ReadContext,
  ): Promise<AccountSignal[]> {
    return (await readSignals(database, address)).map(shown);
  }

  @FieldResolver(() => [Account], { description: `Who they are, by address; ${MOST_PEOPLE} at most.` })
  async people(
    @Root() { who }: AccountSignal,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Account[]> {
    const people = [...who].sort().slice(0, MOST_PEOPLE);
    const found = await Promise.all(people.map((each) => loadOne(context, accountShape, each, info)));
    return found.filter((each) => each !== null);
  }
}
