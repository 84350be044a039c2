import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import { registerEnumType } from 'type-graphql';
import { z } from 'zod';
import { Refusal } from '../schema/refusal.ts';
import { EMAIL } from './delivery/channel.ts';
import { NotificationKind } from './kinds.ts';

export const LetterLanguage = { KO: 'ko', EN: 'en' } as const;
export type LetterLanguage = (typeof LetterLanguage)[keyof typeof LetterLanguage];
registerEnumType(LetterLanguage, { name: 'LetterLanguage', description: 'What letters are written in.' });

/** Letters that ask to confirm an address, a day: of one account, and to one address whoever asks. */
const ASKED = { account: 5, address: 3 } as const;
const DAY_S = 24 * 3600;

/** What somebody chose. */
export interface Choice {
  email: string | null;
  confirmed: boolean;
  language: LetterLanguage;
  timeZone: string;
  kinds: NotificationKind[];
}

interface Stored {
  address: string;
  confirmed: boolean;
  language: LetterLanguage;
  time_zone: string;
  kinds: NotificationKind[];
}

const NOTHING_CHOSEN: Choice = {
  email: null,
  confirmed: false,
  language: LetterLanguage.EN,
  timeZone: 'UTC',
  kinds: Object.values(NotificationKind),
};

/** One plain address, no name around it, nothing that could begin another header. @throws Refusal BAD_EMAIL */
export function readEmail(text: string): string {
  const { success, data } = z.email().max(254).safeParse(text.trim());
  if (!success) throw new Refusal('BAD_EMAIL');
  return data;
}

/** @throws Refusal TIME_ZONE_UNKNOWN */
export function readTimeZone(name: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('TIME_ZONE_UNKNOWN', { value: name.slice(0, 80) });
    throw error;
  }
}

/** What stands for an address where the address itself must not: one-way, and only with this operator's secret. */
export const addressKey = (secret: string, address: string): string =>
  createHmac('sha256', secret).update(`notification address ${address.toLowerCase()}`).digest('hex').slice(0, 32);

export async function readChoice(pool: Pool, account: string): Promise<Choice> {
  const { rows } = await pool.query<Stored>(
    `select address, confirmed_at is not null as confirmed, language, time_zone, kinds
     from app.notification_address where account = $1 and channel = $2`,
    [account, EMAIL],
  );
  const [row] = rows;
  if (!row) return NOTHING_CHOSEN;
  const { address, confirmed, language, time_zone, kinds } = row;
  const known = new Set<string>(Object.values(NotificationKind));
  return { email: address, confirmed, language, timeZone: time_zone, kinds: kinds.filter((kind) => known.has(kind)) };
}

/** Forgets an account's address, and letters to it that were not sent. */
export async function forgetAddress(pool: Pool, account: string): Promise<void> {
  await pool.query('delete from app.notification_address where account = $1 and channel = $2', [account, EMAIL]);
}

/** Keeps what was chosen; another address than before is not confirmed. @returns whether it is confirmed */
export async function keepChoice(pool: Pool, account: string, choice: Omit<Choice, 'confirmed'>): Promise<boolean> {
  const { rows } = await pool.query<{ confirmed: boolean }>(
    `insert into app.notification_address as known (account, channel, address, language, time_zone, kinds)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (account, channel) do update set
       address = excluded.address, language = excluded.language, time_zone = excluded.time_zone, kinds = excluded.kinds,
       confirmed_at = case when known.address = excluded.address then known.confirmed_at end,
       since_height = case when known.address = excluded.address then known.since_height end,
       since_time = case when known.address = excluded.address then known.since_time end
     returning confirmed_at is not null as confirmed`,
    [account, EMAIL, choice.email, choice.language, choice.timeZone, choice.kinds],
  );
  return rows[0]?.confirmed ?? false;
}

/**
 * Asks by letter whether an address is its owner's, at most a few times a day.
 * @throws Refusal RATE_LIMITED
 */
export async function askToConfirm(pool: Pool, secret: string, account: string, address: string): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `insert into app.notification_request (account, address_key, at)
     select $1, $2, now()
     where (select count(*) from app.notification_request
         where account = $1 and at > now() - make_interval(secs => $5)) < $3
       and (select count(*) from app.notification_request
         where address_key = $2 and at > now() - make_interval(secs => $5)) < $4
     returning id`,
    [account, addressKey(secret, address), ASKED.account, ASKED.address, DAY_S],
  );
  const [asked] = rows;
  if (!asked) throw new Refusal('RATE_LIMITED', { retryAfter: DAY_S });
  await pool.query('delete from app.notification_request where at <= now() - make_interval(secs => $1)', [DAY_S]);
  await pool.query(
    `insert into app.notification_delivery
       (account, channel, key, kind, subject, deadline, state, attempts, next_attempt_at, created_at)
     values ($1, $2, $3, 'confirm', null, null, 'due', 0, now(), now())`,
    [account, EMAIL, `confirm:${asked.id}`],
  );
}

/** The address is its owner's: from now on it is written to, of what happens from now on. @returns whether it is still chosen */
export async function confirmAddress(pool: Pool, secret: string, account: string, key: string): Promise<boolean> {
  const { email } = await readChoice(pool, account);
  if (email === null || addressKey(secret, email) !== key) return false;
  await pool.query(
    `update app.notification_address set confirmed_at = coalesce(confirmed_at, now()),
       since_height = coalesce(since_height, (select height from chain.status where id = 1), 0),
       since_time = coalesce(since_time, (select time from chain.status where id = 1), now())
     where account = $1 and channel = $2 and address = $3`,
    [account, EMAIL, email],
  );
  return true;
}

/** Stops letters to an address, and forgets it. @returns whether it was written to */
export async function stopLetters(pool: Pool, secret: string, account: string, key: string): Promise<boolean> {
  const { email } = await readChoice(pool, account);
  if (email === null || addressKey(secret, email) !== key) return false;
  await forgetAddress(pool, account);
  return true;
}
