import type { Pool } from 'pg';
import { concernedSince } from '../courts.ts';
import { FEED, LIVE } from '../feed.ts';
import { keepersSince } from '../kept.ts';
import type { NotificationKind } from '../kinds.ts';
import type { LetterLanguage } from '../settings.ts';
import type { Delivered } from './channel.ts';

/** What is older than this by its clock is told on the page only. */
const FRESH = "interval '2 days'";
/** Somebody who is there reads a message at once: a letter about it waits. */
const UNREAD_FOR = "interval '2 minutes'";
/** Orders that end later than this need no look: nothing is reminded of so long before. A parcel's inspection is longest. */
const AHEAD = "interval '16 days'";
/** Seconds before the first new attempt, doubled each time up to the longest, and how often. */
const RETRY = { first: 30, longest: 6 * 3600, attempts: 12 } as const;
/** Whoever took a letter and does not say what became of it within this has died. */
const LEASE_S = 300;
const KEPT = "interval '90 days'";
/** Jurors of lots older than this need no look: votes, an appeal and its votes take no longer. */
const JUDGING = "interval '32 days'";
/** Disputes and motions older than this need no look: no dispute may last longer, and no case does. */
const IN_COURT = "interval '90 days'";
const AT_ONCE = 20;

/**
 * Writes a mark for each letter that is due to be sent and has none. Steps count once they are final, since a letter
 * cannot be taken back; their names are those of the order and the how-manieth of its kind, which a block that is mined
 * anew does not change. Messages are told once until they are read: by how many had been read before; finds of a search until
 * they are looked at: by when they were looked at before. Candidates are parties of orders that moved or are near a deadline, so that quiet accounts cost
 * nothing.
 */
const COLLECT = `
  insert into app.notification_delivery
    (account, channel, key, kind, subject, deadline, state, attempts, next_attempt_at, created_at)
  select chosen.account, chosen.channel,
    case item.source
      when 'step' then 'step:' || item.order_id || ':' || item.event || ':' || (
        select count(*) from chain.order_event before
        where before.order_id = item.order_id and before.kind = item.event and before.id <= item.place)
      when 'time' then item.place
      else coalesce('find:' || saved.id || ':' || extract(epoch from saved.looked_at), 'msg:' || talk.id || ':' || case when talk.buyer = chosen.account
        then talk.seller_messages - talk.buyer_unread else talk.buyer_messages - talk.seller_unread end, item.place)
    end,
    item.kind, coalesce(item.order_id, asked.listing, item.jury_case, item.listing, item.search,
      case when talk.buyer = chosen.account then talk.listing else talk.listing || '/' || talk.buyer end), item.deadline, 'due', 0, now(), now()
  from chain.status status
  join app.notification_address chosen on chosen.channel = $1 and chosen.confirmed_at is not null
  cross join lateral (select chosen.account as key) parent
  cross join lateral (select * from ${FEED} feed) item
  left join app.question asked on asked.id = item.question
  left join app.conversation talk on talk.id = item.conversation
  left join app.saved_search saved on saved.id = item.search
  where chosen.account in (
      select party from (
        select unnest(array[buyer, seller]) as party from chain.orders
        where id in (select order_id from chain.order_event where id > $2)
          or (state = any($3) and ends_at < (select time from chain.status) + ${AHEAD})
        union select unnest(array[buyer, seller]) from app.conversation where last_at > now() - ${FRESH}
        union select asker from app.question where answered_at > now() - ${FRESH}
        union select listing.seller from app.question fresh join chain.listing listing on listing.id = fresh.listing
          where fresh.asked_at > now() - ${FRESH}
        union select drawn.juror from chain.jury_round recent join chain.jury_seat drawn
            on drawn.case_id = recent.case_id and drawn.round = recent.number
          where recent.drawn_at > (select time from chain.status) - ${JUDGING}
        union ${concernedSince(`(select time from chain.status) - ${IN_COURT}`)}
        union ${keepersSince(`(select time from chain.status) - ${FRESH}`, `now() - ${FRESH}`)}
      ) concerned)
    and item.kind = any(chosen.kinds)
    and case item.source
      when 'step' then item.height <= status.finalized_height and item.height > chosen.since_height
        and item.at > status.time - ${FRESH}
      when 'time' then item.height <= status.finalized_height and item.at > chosen.since_time
        and item.at > status.time - ${FRESH}
      else item.at > chosen.confirmed_at and item.at > now() - ${FRESH}
        and (item.conversation is null or item.at < now() - ${UNREAD_FOR})
    end
  on conflict do nothing`;

/** Takes letters that are due, for a while: nobody else takes them meanwhile. */
const TAKE = `
  with due as (
    select account, channel, key from app.notification_delivery
    where channel = $1 and state = 'due' and next_attempt_at <= now()
    order by next_attempt_at limit ${AT_ONCE} for update skip locked
  ), taken as (
    update app.notification_delivery letter
    set attempts = letter.attempts + 1, next_attempt_at = now() + make_interval(secs => ${LEASE_S})
    from due where (letter.account, letter.channel, letter.key) = (due.account, due.channel, due.key)
    returning letter.*
  )
  select taken.account, taken.key, taken.kind, taken.subject, taken.deadline, taken.attempts, chosen.address,
    chosen.language, chosen.time_zone as "timeZone"
  from taken
  left join app.notification_address chosen on chosen.account = taken.account and chosen.channel = taken.channel
    and (chosen.confirmed_at is null) = (taken.kind = 'confirm')
    and coalesce(taken.deadline >= (select time from chain.status where id = 1), true)
  order by taken.created_at`;

const SETTLE = `
  update app.notification_delivery set state = $4, next_attempt_at = now() + make_interval(secs => $5)
  where account = $1 and channel = $2 and key = $3`;

/** A letter that somebody has taken to send. */
export interface Taken {
  account: string;
  key: string;
  kind: NotificationKind | 'confirm';
  subject: string | null;
  deadline: Date | null;
  attempts: number;
  /** Null when it is not wanted any more: the address is gone, or the moment has passed. */
  address: string | null;
  language: LetterLanguage;
  timeZone: string;
}

/** The letters of one channel, each at most once, whichever process asks. */
export class Outbox {
  /** Steps up to here were looked at. */
  private since = '';

  constructor(
    private readonly pool: Pool,
    private readonly channel: string,
  ) {}

  /** Marks what is to be sent now. @returns how many letters are new */
  async collect(): Promise<number> {
    const { rows } = await this.pool.query<{ height: number }>(
      'select finalized_height as height from chain.status where id = 1',
    );
    const [status] = rows;
    if (!status) return 0;
    const { rowCount } = await this.pool.query(COLLECT, [this.channel, this.since, LIVE]);
    this.since = String(status.height + 1).padStart(12, '0');
    return rowCount ?? 0;
  }

  /** Letters to send now. */
  async take(): Promise<Taken[]> {
    const { rows } = await this.pool.query<Taken>(TAKE, [this.channel]);
    return rows;
  }

  /** Notes what became of a letter. @returns its state from now on */
  async settle({ account, key, attempts }: Taken, { result }: Delivered | { result: 'unwanted' }): Promise<string> {
    const again = result === 'later' && attempts < RETRY.attempts;
    const wait = again ? Math.min(RETRY.first * 2 ** (attempts - 1), RETRY.longest) : 0;
    const state = again ? 'due' : result === 'later' || result === 'never' ? 'failed' : result;
    await this.pool.query(SETTLE, [account, this.channel, key, state, wait]);
    return state;
  }

  /** Forgets marks of what is too old to be told again. */
  async forgetOld(): Promise<void> {
    await this.pool.query(`delete from app.notification_delivery where created_at < now() - ${KEPT}`);
  }
}
