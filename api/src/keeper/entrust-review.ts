import { REVIEW_WITHIN, reviewKey, STARS, sealOf } from '@moothall/contracts/protocol/reputation/index';
import type { Pool } from 'pg';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Env } from '../env.ts';
import type { ReadContext } from '../schema/context.ts';
import { Refusal } from '../schema/refusal.ts';
import { Bytes32Scalar } from '../schema/scalars.ts';
import { signedIn } from '../session/services.ts';
import { sealReview } from './seal.ts';

const NO_WORDS = `0x${'0'.repeat(64)}`;

@InputType({ description: 'What is, or is about to be, under the seal of a review.' })
export class ReviewEntrustInput {
  @Field(() => Bytes32Scalar, { description: 'The finished order; whoever is signed in is one of its sides.' })
  orderId!: string;
  @Field(() => Int, { description: 'Stars, 1 to 5.' })
  rating!: number;
  @Field(() => Bytes32Scalar, { nullable: true, description: 'sha-256 of the words; none for stars alone.' })
  digest?: string | null;
  @Field(() => Bytes32Scalar, { description: 'The salt of the seal.' })
  salt!: string;
}

@ObjectType({ description: 'A review that this operator opens once both sides have written, or can no more.' })
export class EntrustedReviewReceipt {
  @Field(() => Bytes32Scalar, { description: 'The order it is about.' })
  orderId!: string;
}

/** What entrusting a review needs of a request. */
export interface ReviewEntrustContext extends ReadContext {
  env: Pick<Env, 'BALLOT_KEY' | 'deployment'>;
  pool: Pool;
}

interface Standing {
  byBuyer: boolean;
  /** What is sealed already; null where nothing is. */
  seal: string | null;
  open: boolean;
}

/** How an order of this account stands that can be reviewed, or was. */
const STANDING = `
  select own.buyer = $2 as "byBuyer", review.seal, coalesce(review.state = 'open', false) as open
  from chain.orders own
  cross join chain.status status
  left join chain.review review on review.order_id = own.id and review.author = $2
  where own.id = $1 and $2 in (own.buyer, own.seller) and own.state in ('completed', 'resolved')
    and (review.id is not null or status.time <= own.closed_at + interval '${REVIEW_WITHIN} seconds')`;

/**
 * Reviews that the operator opens, so that nobody has to come back for it. They are entrusted before they are sealed: a
 * page that is closed in between loses nothing, and what is never sealed is never opened. One row for each side of an
 * order, which only that side can write; once there is a seal on chain, only what fits it is taken.
 */
@Resolver()
export class ReviewEntrustResolver {
  @Mutation(() => EntrustedReviewReceipt, {
    description: 'Asks this operator to open a review when its time comes. Needs the session of its author.',
  })
  async reviewEntrust(
    @Arg('input', () => ReviewEntrustInput) input: ReviewEntrustInput,
    @Ctx() context: ReviewEntrustContext,
  ): Promise<EntrustedReviewReceipt> {
    const author = signedIn(context);
    const { env, pool } = context;
    const { orderId, rating, salt } = input;
    const digest = input.digest ?? NO_WORDS;
    if (env.BALLOT_KEY === undefined) throw new Refusal('KEEPER_OFF');
    if (rating < STARS.min || rating > STARS.max) throw new Refusal('RATING_OUT_OF_BOUNDS', { rating, ...STARS });
    const { rows } = await pool.query<Standing>(STANDING, [orderId, author]);
    const [standing] = rows;
    if (standing === undefined) throw new Refusal('NOTHING_TO_REVIEW');
    const { byBuyer, seal, open } = standing;
    const { chainId, addresses } = env.deployment;
    const plain = {
      chainId: BigInt(chainId),
      reviews: addresses.reviews,
      order: orderId,
      byBuyer,
      rating,
      digest,
      salt,
    };
    if (seal !== null && seal !== sealOf(plain)) throw new Refusal('REVIEW_MISMATCH');
    if (open) return { orderId };
    const key = reviewKey(orderId, byBuyer);
    await pool.query(
      `insert into app.entrusted_review (review, author, sealed, entrusted_at) values ($1, $2, $3, now())
       on conflict (review) do update set sealed = excluded.sealed, entrusted_at = now()`,
      [key, author, sealReview(env.BALLOT_KEY, key, { rating, digest, salt })],
    );
    return { orderId };
  }
}
