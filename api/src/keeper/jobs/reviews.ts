import { sealOf } from '@moothall/contracts/protocol/reputation/index';
import { openReview } from '../seal.ts';
import type { Waiting } from '../turns.ts';
import type { Job, Work } from '../work.ts';

interface Entrusted {
  key: string;
  orderId: string;
  byBuyer: boolean;
  seal: string;
  sealed: Buffer;
}

/** Reviews that can be opened: both sides have written, or nobody can any more. */
const DUE: Waiting = {
  name: 'reviews',
  sql: `
  select own.review as key, review.order_id as "orderId", review.by_buyer as "byBuyer", review.seal, own.sealed
  from app.entrusted_review own
  join chain.review review on review.id = own.review
  cross join chain.status status
  where review.state = 'sealed' and (review.opens_after < status.time or exists (
    select from chain.review other where other.order_id = review.order_id and other.id <> review.id))
  order by review.sealed_event`,
};

/** Reviews that are open: everybody knows them. */
const DONE = `
  delete from app.entrusted_review own using chain.review review
  where review.id = own.review and review.state = 'open'`;

/** What is under another key than this keeper's is left alone; what does not fit the seal opens nothing. */
async function open({ deployment, ballotKey, hand, log, reviews }: Work, entrusted: Entrusted): Promise<boolean> {
  const { key, orderId: order, byBuyer, seal, sealed } = entrusted;
  const secret = ballotKey === undefined ? undefined : openReview(ballotKey, key, sealed);
  const { chainId, addresses } = deployment;
  const named = { chainId: BigInt(chainId), reviews: addresses.reviews, order, byBuyer };
  if (secret === undefined || sealOf({ ...named, ...secret }) !== seal) {
    log.debug({ review: key }, 'not what was sealed');
    return false;
  }
  const { rating, digest, salt } = secret;
  return hand.act('open a review', { review: key }, () =>
    reviews.open.populateTransaction(order, byBuyer, rating, digest, salt),
  );
}

/** Opens entrusted reviews, and forgets them. */
export const reviews: Job = {
  name: 'reviews',
  async run(work) {
    await work.pool.query(DONE);
    if (work.ballotKey === undefined) return 0;
    return work.turns.each<Entrusted>(DUE, (row) => open(work, row));
  },
};
