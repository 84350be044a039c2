import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { Account } from '../accounts/types.ts';
import { Order } from '../orders/types.ts';
import { loadAll, loadPage } from '../read/connection.ts';
import { DEFAULT_FIRST } from '../schema/connection.ts';
import type { ReadContext } from '../schema/context.ts';
import { DateTimeScalar } from '../schema/scalars.ts';
import { ReviewConnection } from './connection.ts';
import { ReviewSort } from './enums.ts';
import { reviewsAbout, reviewsOfOrder } from './lists.ts';
import { AccountRecord, loadRecord } from './record.ts';
import { Rating, Review } from './types.ts';
import { loadReviewUntil } from './until.ts';

/** One of each side. */
const REVIEWS_OF_ORDER = 2;

/** What others say of an account, and what its record says. */
@Resolver(() => Account)
export class AccountReputationResolver {
  @FieldResolver(() => Rating, { description: 'What all open reviews about it add up to.' })
  rating(@Root() { rating }: Account & { rating: Rating }): Rating {
    return rating;
  }

  @FieldResolver(() => ReviewConnection, { description: 'What people with whom it dealt say; open reviews only.' })
  reviews(
    @Root() account: Account,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Arg('sort', () => ReviewSort, { defaultValue: ReviewSort.NEWEST }) sort: ReviewSort,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loadPage(context, reviewsAbout(sort), account.key, { first, after }, info);
  }

  @FieldResolver(() => AccountRecord, { description: 'Its deals and cases in numbers.' })
  record(@Root() account: Account, @Ctx() context: ReadContext): Promise<AccountRecord> {
    return loadRecord(context, account.key);
  }
}

/** What the two sides of an order say of each other. */
@Resolver(() => Order)
export class OrderReviewsResolver {
  @FieldResolver(() => [Review], { description: "At most one of each side, the buyer's first; sealed ones too." })
  reviews(@Root() order: Order, @Ctx() context: ReadContext, @Info() info: GraphQLResolveInfo): Promise<Review[]> {
    return loadAll(context, reviewsOfOrder, order.key, REVIEWS_OF_ORDER, info);
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description:
      'Last second in which a side can review the other; null where the order did not end in a way that counts.',
  })
  reviewUntil(@Root() order: Order, @Ctx() context: ReadContext): Promise<Date | null> {
    return loadReviewUntil(context, order.key);
  }
}
