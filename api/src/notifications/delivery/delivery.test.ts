import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Order, OrderEvent } from '../../../../indexer/src/entities.ts';
import { openApi, type TestApi } from '../../../../test/support/api.ts';
import {
  ago,
  aHash,
  anAddress,
  eventRow,
  HOUR,
  insertEvents,
  insertListings,
  insertOrders,
  listingRow,
  openForBusiness,
  orderRow,
} from '../../../../test/support/rows.ts';
import { type Smtp, startSmtp } from '../../../../test/support/smtp.ts';
import { NotificationKind } from '../kinds.ts';
import { Courier } from './courier.ts';
import { openEmail } from './email.ts';

const SECRET = 'a secret of tests, 32 characters long';
const ORIGIN = 'https://moothall.example';
const DEADLINE = ago(-40 * HOUR);
const ADDRESS = 'mina@town.example';

let api: TestApi;
let smtp: Smtp;
let mina: string;
let couriers: Courier[] = [];
let logged = '';
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
});
afterAll(() => api.stop());
beforeEach(async () => {
  smtp = await startSmtp();
  mina = anAddress();
  logged = '';
});
afterEach(async () => {
  await Promise.all(couriers.map((courier) => courier.stop()));
  couriers = [];
  await smtp.stop();
  await api.owner.query('delete from app.notification_address');
  await api.owner.query('delete from app.notification_delivery');
});

/** A courier as a process of its own has it. */
function courier(url = smtp.url): Courier {
  const write = (line: string) => {
    logged += line;
  };
  const log = pino({ base: undefined }, { write });
  const channel = openEmail({ url, from: 'Moothall <mail@moothall.example>' });
  const made = new Courier({ pool: api.services.pool, log, secret: SECRET, origin: ORIGIN }, channel);
  couriers.push(made);
  return made;
}

/** Mina's address, confirmed before anything happened. */
const chosen = (changed: { language?: string; kinds?: string[]; confirmed?: boolean; sinceHeight?: number } = {}) =>
  api.owner.query(
    `insert into app.notification_address (account, channel, address, language, time_zone, kinds, confirmed_at,
       since_height, since_time)
     values ($1, 'email', $2, $3, 'Asia/Seoul', $4, $5, $6, $7)`,
    [
      mina,
      ADDRESS,
      changed.language ?? 'en',
      changed.kinds ?? Object.values(NotificationKind),
      changed.confirmed === false ? null : new Date(Date.now() - 24 * HOUR * 1000),
      changed.sinceHeight ?? 0,
      ago(1000 * HOUR),
    ],
  );

/** A step of an order that Mina sells in; final unless it says otherwise. */
async function given(order: Partial<Order> = {}, step: Partial<OrderEvent> = {}): Promise<Order> {
  const row = orderRow({ seller: mina, deadline: DEADLINE, height: 50, ...order });
  await api.write(async (rows) => {
    await insertListings(rows, [listingRow({ id: row.listing, seller: mina })]);
    await insertOrders(rows, [row]);
  });
  await happens(row, step);
  return row;
}
const happens = (order: Order, step: Partial<OrderEvent> = {}) =>
  api.write(async (rows) => {
    const id = eventRow(order.id).id.replace(/^\d{12}/, '000000000050');
    await insertEvents(rows, [eventRow(order.id, { id, by: order.buyer, deadline: DEADLINE, ...step })]);
  });
const states = async () =>
  (await api.owner.query('select kind, state, attempts from app.notification_delivery order by created_at')).rows;
const hurry = () => api.owner.query('update app.notification_delivery set next_attempt_at = now()');

describe('a letter', () => {
  it('says what waits until when, links to it, and can be stopped with one click', async () => {
    await chosen();
    const order = await given();
    await courier().walk();
    const [mail] = smtp.mails;
    expect(mail).toMatchObject({ to: ADDRESS, subject: 'Somebody would like to buy from you' });
    expect(mail?.text).toContain('You have until Tue, Mar 3, 13:00 GMT+9.');
    expect(mail?.text).toContain(`${ORIGIN}/en/orders/${order.id}`);
    expect(mail?.html).toContain(`href="${ORIGIN}/en/orders/${order.id}"`);
    const stop = mail?.headers.get('list-unsubscribe');
    expect(stop).toMatch(/^<https:\/\/moothall\.example\/en\/notifications\/stop\?token=[\w.-]+>$/);
    expect(mail?.text).toContain(stop?.slice(1, -1));
    expect(mail?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headers.get('from')).toBe('Moothall <mail@moothall.example>');
  });

  it('is written in the language that was chosen', async () => {
    await chosen({ language: 'ko' });
    const order = await given();
    await courier().walk();
    const [mail] = smtp.mails;
    expect(mail).toMatchObject({ subject: '물건을 사고 싶다는 이웃이 있어요' });
    expect(mail?.text).toMatch(/3월 3일.* 13:00.*까지예요\./);
    expect(mail?.text).toContain(`${ORIGIN}/ko/orders/${order.id}`);
  });

  it('reminds of what is due, too', async () => {
    await chosen();
    await given({ deadline: ago(-HOUR) }, { deadline: ago(-HOUR), at: ago(47 * HOUR) });
    await courier().walk();
    expect(smtp.mails.map(({ subject }) => subject).sort()).toEqual([
      'Somebody would like to buy from you',
      'Your answer is still missing',
    ]);
  });

  it('is not written of steps that are not final, too old, from before the address, or not chosen', async () => {
    await chosen({ sinceHeight: 40, kinds: ['order_placed', 'answer_due'] });
    await given({}, { id: '000000000091-000001' });
    await given({}, { id: '000000000040-000001' });
    await given({}, { at: ago(49 * HOUR) });
    await given({ state: 'disputed' }, { kind: 'dispute_opened' });
    await courier().walk();
    expect(smtp.mails).toEqual([]);
  });

  it('is not written to an address that nobody confirmed', async () => {
    await chosen({ confirmed: false });
    await given();
    await courier().walk();
    expect(smtp.mails).toEqual([]);
  });

  it('about messages waits until they stay unread, and comes once until they are read', async () => {
    await chosen();
    const id = aHash();
    const conversation = (unread: number, minutes: number) =>
      api.owner.query(
        `insert into app.conversation (id, listing, buyer, seller, started_by, started_at, last_at, buyer_messages,
           seller_messages, buyer_unread, seller_unread)
         values ($1, 'a', 'b', $2, 'b', now(), now() - make_interval(mins => $4), 2 + $3, 0, 0, $3)
         on conflict (id) do update set last_at = excluded.last_at, buyer_messages = excluded.buyer_messages,
           seller_unread = excluded.seller_unread`,
        [id, mina, unread, minutes],
      );
    const carrier = courier();
    await conversation(1, 1);
    await carrier.walk();
    expect(smtp.mails).toEqual([]);
    await conversation(1, 3);
    await carrier.walk();
    await conversation(2, 3);
    await carrier.walk();
    expect(smtp.mails.map(({ subject }) => subject)).toEqual(['You have unread messages']);
    expect(smtp.mails[0]?.text).toContain(`${ORIGIN}/en/messages/a/b`);
    await api.owner.query(`update app.conversation set buyer_messages = 5, seller_unread = 1 where id = $1`, [id]);
    await carrier.walk();
    expect(smtp.mails).toHaveLength(2);
  });
});

describe('exactly one letter', () => {
  it('is sent of each event, by however many processes, as often as they look', async () => {
    await chosen();
    for (let count = 0; count < 12; count++) await given();
    const several = Array.from({ length: 4 }, () => courier());
    await Promise.all(several.map((each) => each.walk()));
    await Promise.all(several.map((each) => each.walk()));
    expect(smtp.mails).toHaveLength(12);
    expect(new Set(smtp.mails.map((mail) => mail.headers.get('message-id'))).size).toBe(12);
  });

  it('is sent of a step that a reorganisation moved into another block', async () => {
    await chosen();
    const order = await given();
    const carrier = courier();
    await carrier.walk();
    await api.owner.query('delete from chain.order_event where order_id = $1', [order.id]);
    await happens(order, { id: '000000000060-000007' });
    await carrier.walk();
    expect(smtp.mails).toHaveLength(1);
  });

  it('is sent to each side', async () => {
    await chosen();
    const jun = mina;
    mina = anAddress();
    await chosen();
    await given({ buyer: jun, state: 'refunded', outcome: 'expired' }, { kind: 'closed', by: null });
    await courier().walk();
    expect(smtp.mails).toHaveLength(2);
  });
});

describe('a letter that cannot be delivered', () => {
  it('is tried again later, under the same name, ever more rarely', async () => {
    await chosen();
    await given();
    smtp.refuseWith(451, 450);
    const carrier = courier();
    await carrier.walk();
    await carrier.walk();
    expect(await states()).toEqual([{ kind: 'order_placed', state: 'due', attempts: 1 }]);
    const waits = async () =>
      (
        await api.owner.query(
          'select extract(epoch from next_attempt_at - now()) as wait from app.notification_delivery',
        )
      ).rows[0].wait;
    expect(Number(await waits())).toBeGreaterThan(20);
    await hurry();
    await carrier.walk();
    expect(Number(await waits())).toBeGreaterThan(50);
    await hurry();
    await carrier.walk();
    expect(await states()).toEqual([{ kind: 'order_placed', state: 'sent', attempts: 3 }]);
    expect(smtp.mails).toHaveLength(1);
  });

  it('because there is no such address is given up', async () => {
    await chosen();
    await given();
    smtp.refuseWith(550);
    const carrier = courier();
    await carrier.walk();
    expect(await states()).toEqual([{ kind: 'order_placed', state: 'failed', attempts: 1 }]);
  });

  it('because no server answers waits, and nothing else stops', async () => {
    await chosen();
    await given();
    await courier('smtp://127.0.0.1:9').walk();
    expect(await states()).toEqual([{ kind: 'order_placed', state: 'due', attempts: 1 }]);
  });

  it('before the address was forgotten, or its moment passed, is not sent any more', async () => {
    await chosen();
    await given();
    smtp.refuseWith(451);
    const carrier = courier();
    await carrier.walk();
    await api.owner.query('delete from app.notification_address');
    await hurry();
    await carrier.walk();
    expect(await states()).toMatchObject([{ state: 'unwanted' }]);
    expect(smtp.mails).toEqual([]);
  });

  it('by a process that died is sent by another', async () => {
    await chosen();
    await given();
    const died = courier('smtp://127.0.0.1:9');
    await died.walk();
    await api.owner.query(`update app.notification_delivery set next_attempt_at = now() - interval '1 second'`);
    await courier().walk();
    expect(smtp.mails).toHaveLength(1);
  });
});

describe('the log', () => {
  it('names nobody: no account, no address, no order', async () => {
    await chosen();
    const order = await given();
    smtp.refuseWith(451);
    const carrier = courier();
    await carrier.walk();
    await hurry();
    await carrier.walk();
    expect(logged).toContain('"state":"sent"');
    expect(logged).toContain('"code":"451"');
    for (const secret of [mina, ADDRESS, 'town.example', order.id]) expect(logged).not.toContain(secret);
  });
});

describe('marks', () => {
  it('are forgotten when they are too old to matter', async () => {
    await chosen();
    await given();
    const carrier = courier();
    await carrier.walk();
    await api.owner.query(`update app.notification_delivery set created_at = now() - interval '91 days'`);
    await api.owner.query('delete from app.notification_address');
    await carrier.walk();
    expect(await states()).toEqual([]);
  });
});
