import { reviewUntil } from '../reputation/until.ts';
import { NotificationKind } from './kinds.ts';

const { REVIEW_DUE, REVIEWS_OPEN } = NotificationKind;

/** People are left alone for this long after a deal before they are asked how it was. */
const REST = "interval '1 day'";

/**
 * What the two sides of a finished deal are told: that they can still say how it was, and that what the other side said
 * of them is open. Rows of the feed; `parent.key` is the account.
 */
export const REVIEWS_SQL = `
  select parent.key, 'time', 'due-${REVIEW_DUE}-' || own.id, '${REVIEW_DUE}', own.closed_at + ${REST}, span.until, false,
    own.id, null, null, null, own.height, null
  from (
    select id, state, closed_at, height from chain.orders where buyer = parent.key
    union all
    select id, state, closed_at, height from chain.orders where seller = parent.key
  ) own
  cross join chain.status status
  cross join lateral (select ${reviewUntil('own')} as until) span
  where status.time between own.closed_at + ${REST} and span.until
    and not exists (select from chain.review review where review.order_id = own.id and review.author = parent.key)
  union all
  select parent.key, 'time', 'due-${REVIEWS_OPEN}-' || id, '${REVIEWS_OPEN}', opened_at, null, false, order_id, null, null,
    null, height, null
  from chain.review where about = parent.key and opened_event is not null`;
