import { SHIP } from '@moothall/contracts/protocol';
import { COURTS_SQL } from './courts.ts';
import { JURY_SQL } from './jury.ts';
import { KEPT_COLUMNS, KEPT_SQL } from './kept.ts';
import {
  type Delivery,
  DUTIES,
  type Duty,
  ENDED_BY_TIME,
  ENDINGS,
  NotificationKind,
  type Side,
  STEPS,
} from './kinds.ts';
import { REVIEWS_SQL } from './reviews.ts';

/** A reminder comes when this is left, or a third of the time where that is less. */
const LEFT = "interval '24 hours'";
const { DELIVERY_ASSUMED, TIME_UP } = NotificationKind;

const quoted = (value: string | boolean | null) => (typeof value === 'string' ? `'${value}'` : String(value));
const rowsOf = (rows: readonly (string | boolean | null)[][]) =>
  rows.map((row) => `(${row.map(quoted).join(', ')})`).join(', ');

const deliveries = ['meet', 'ship'] as const satisfies readonly Delivery[];
/** `delivery` of an order's row. */
const DELIVERY = `case way when ${SHIP} then 'ship' else 'meet' end`;

/** The table of steps as rows: event, outcome (null for any), side, delivery, kind, turn. */
const steps = Object.entries(STEPS).flatMap(([event, step]) => {
  if (step === null) return [];
  const { kind, told, turn } = step;
  const rows = (outcome: string | null, sides: readonly Side[]) =>
    sides.flatMap((side) =>
      deliveries.map((delivery) => [event, outcome, side, delivery, kind, turn[delivery].includes(side)]),
    );
  if (event !== 'closed') return rows(null, told);
  return Object.entries(ENDINGS).flatMap(([outcome, sides]) => rows(outcome, sides));
});

/** The table of duties as rows: state, side, delivery, kind, from, until. */
const duties = Object.entries(DUTIES).flatMap(([state, list]: [string, readonly Duty[]]) =>
  list.flatMap(({ kind, sides, delivery, from, until }) =>
    (delivery ? [delivery] : deliveries).flatMap((each) => sides.map((side) => [state, side, each, kind, from, until])),
  ),
);

/** States in which something is expected of somebody, or of time. */
export const LIVE = Object.entries(ENDED_BY_TIME).flatMap(([state, ends]) => (ends ? [state] : []));
const IS_LIVE = `own.state = any(array[${LIVE.map(quoted).join(', ')}])`;

const COLUMNS = `id, state, outcome, ${DELIVERY} as delivery, offered, deadline, ends_at, meet_at, height`;
/** The viewer's orders, each with the side the viewer is on. */
const OWN = `(
  select ${COLUMNS}, 'buyer' as side from chain.orders where buyer = parent.key
  union all
  select ${COLUMNS}, 'seller' as side from chain.orders where seller = parent.key
)`;

/** Whether a purchase was made and accepted in the same transaction. */
const AT_ONCE = `exists (
      select from chain.order_event other
      where other.order_id = own.id and other.transaction = step.transaction
        and other.kind = case step.kind when 'placed' then 'accepted' when 'accepted' then 'placed' end)`;

/**
 * What others did. What a standing deposit accepts by itself names nobody: it is no news for the buyer, whose purchase
 * did it, and one piece of news for the seller, not two.
 */
const STEPS_SQL = `
  select parent.key as account, 'step' as source, step.id as place, rule.kind, step.at,
    case when own.deadline = step.deadline and ${IS_LIVE} and status.time <= own.deadline then step.deadline end
      as deadline,
    rule.turn, own.id as order_id, step.kind as event, null as conversation, null as question,
    left(step.id, 12)::int as height, null as jury_case
  from ${OWN} own
  join chain.order_event step on step.order_id = own.id
  join (values ${rowsOf(steps)}) rule(event, outcome, side, delivery, kind, turn)
    on rule.event = step.kind and rule.side = own.side and rule.delivery = own.delivery
      and (rule.outcome is null or rule.outcome = own.outcome)
  cross join chain.status status
  where step.by is distinct from parent.key
    and not (step.kind = 'placed' and ${AT_ONCE})
    and not (step.kind = 'accepted' and step.by is null and own.side = 'buyer' and not own.offered and ${AT_ONCE})`;

/** What the viewer should do soon, by the index's clock. It goes with the state it belongs to. */
const DUTIES_SQL = `
  select parent.key, 'time', 'due-' || duty.kind || '-' || own.id || '-' || extract(epoch from span.until)::bigint,
    duty.kind, due.at, span.until, true, own.id, null, null, null, own.height, null
  from ${OWN} own
  join (values ${rowsOf(duties)}) duty(state, side, delivery, kind, begins, ends)
    on duty.state = own.state and duty.side = own.side and duty.delivery = own.delivery
  cross join chain.status status
  cross join lateral (
    select max(at) as at from chain.order_event where order_id = own.id and deadline is not null
  ) step
  cross join lateral (
    select case duty.begins when 'meeting' then own.meet_at when 'deadline' then own.deadline else step.at end as began,
      case duty.ends when 'meeting' then own.meet_at when 'end' then own.ends_at else own.deadline end as until
  ) span
  cross join lateral (
    select date_trunc('second', span.until - least(${LEFT}, (span.until - span.began) / 3)) as at
  ) due
  where span.began < span.until and status.time between due.at and span.until`;

/** What time alone did: goods count as delivered, or a deadline passed while the order is still open. */
const TIME_SQL = `
  select parent.key, 'time', 'due-${DELIVERY_ASSUMED}-' || own.id || '-' || extract(epoch from own.deadline)::bigint,
    '${DELIVERY_ASSUMED}', own.deadline + interval '1 second', own.ends_at, own.side = 'buyer', own.id, null, null, null,
    own.height, null
  from ${OWN} own
  cross join chain.status status
  where own.state = 'shipped' and own.deadline < status.time and status.time <= own.ends_at
  union all
  select parent.key, 'time', 'due-${TIME_UP}-' || own.id || '-' || extract(epoch from own.ends_at)::bigint,
    '${TIME_UP}', own.ends_at + interval '1 second', null, true, own.id, null, null, null, own.height, null
  from ${OWN} own
  cross join chain.status status
  where ${IS_LIVE} and own.ends_at < status.time`;

/** One for each conversation with unread messages; it moves up with each further one. */
const MESSAGES_SQL = `
  select parent.key, 'word', 'msg-' || id || '-' || floor(extract(epoch from last_at) * 1000)::bigint,
    '${NotificationKind.MESSAGES}', last_at, null, false, null, null, id, null, null, null
  from app.conversation
  where (buyer = parent.key and buyer_unread > 0) or (seller = parent.key and seller_unread > 0)`;

const QUESTIONS_SQL = `
  select parent.key, 'word', 'ask-' || question.id, '${NotificationKind.QUESTION_ASKED}', question.asked_at, null, false,
    null, null, null, question.id, null, null
  from chain.listing listing
  join app.question question on question.listing = listing.id
  where listing.seller = parent.key and question.asker <> parent.key and question.removed_at is null
  union all
  select parent.key, 'word', 'ans-' || id, '${NotificationKind.QUESTION_ANSWERED}', answered_at, null, false,
    null, null, null, id, null, null
  from app.question
  where asker = parent.key and answered_at is not null and removed_at is null`;

/** What concerns an account in deals, conversations and courts. */
const CONCERNS = [STEPS_SQL, DUTIES_SQL, TIME_SQL, MESSAGES_SQL, QUESTIONS_SQL, JURY_SQL, COURTS_SQL, REVIEWS_SQL].join(
  '\n  union all\n',
);

/**
 * Everything an account is told, as a table of one statement; `parent.key` is the account. Nothing of it is stored: what
 * a reorganisation takes back is gone from here too.
 */
export const FEED = `(select concern.*, ${KEPT_COLUMNS} from (${CONCERNS}) concern\n  union all\n${KEPT_SQL})`;

/** Whether a row of the feed is read, by the account's mark. */
export const isRead = (row: string, mark: string): string =>
  `coalesce(case ${row}.source when 'step' then ${row}.height <= ${mark}.height
    when 'time' then ${row}.at <= ${mark}.chain_time else ${row}.at <= ${mark}.at end, false)`;
