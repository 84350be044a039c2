import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildWeb } from '../../local/build.ts';
import { deep, rounds } from '../env.ts';
import { type Answer, openApi, type TestApi } from '../support/api.ts';
import { Supervised } from '../support/api-process.ts';
import { settingsBeside } from '../support/api-settings.ts';
import { aMessage, type Chat, openChat, type Person, SEND } from '../support/chat.ts';
import { freePort } from '../support/free-port.ts';
import { type Line, openLine } from '../support/line.ts';
import { openForBusiness } from '../support/rows.ts';

const KILLS = rounds(200, 3);
/** Whose turn it is, and how long after everything answered. */
const kill = fc.record({ victim: fc.constantFrom('api', 'web', 'both'), after: fc.integer({ min: 0, max: 1200 }) });
const SEED = deep ? Date.now() % 2 ** 31 : 11;
/** Whoever writes more than 30 messages a minute is told to wait, so that many do. */
const CONVERSATIONS = 12;

/** Rows that only half of a write could have left behind. */
const HALVES = `
  select 'conversation ' || c.id as half from app.conversation c
    left join lateral (select count(*) filter (where sender = c.buyer) as by_buyer,
      count(*) filter (where sender = c.seller) as by_seller, max(sent_at) as newest
      from app.message where conversation = c.id) m on true
    where (c.buyer_messages, c.seller_messages, c.last_at) is distinct from (m.by_buyer, m.by_seller, m.newest)
  union all select 'message ' || m.id from app.message m
    where not exists (select from app.conversation where id = m.conversation)`;

let own: TestApi;
let api: Supervised;
let web: Supervised;
let address: string;
let chats: Chat[];

beforeAll(async () => {
  await buildWeb(join(tmpdir(), 'moothall-build.log'));
  own = await openApi();
  await openForBusiness(own);
  chats = await Promise.all(Array.from({ length: CONVERSATIONS }, () => openChat(own)));
  const settings = await settingsBeside(own);
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  api = await Supervised.start('api/src/main.ts', { ...settings, WEB_ORIGIN: address });
  web = await Supervised.start('web/server.ts', {
    WEB_PORT: String(port),
    MEDIA_PORT: '0',
    API_URL: `http://127.0.0.1:${settings.API_PORT}`,
    RPC_URL: own.services.env.RPC_URL,
    DEPLOYMENT_FILE: settings.DEPLOYMENT_FILE ?? '',
    LOG_LEVEL: 'info',
  });
}, 600_000);
afterAll(async () => {
  await web?.stop();
  await api?.stop();
  await own?.stop();
});

/** Asks through the pages' server as a browser does, again and again until it is answered. */
async function insist(person: Person, query: string, variables: Record<string, unknown>): Promise<void> {
  for (;;) {
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...person.headers },
      body: JSON.stringify({ query, variables }),
    }).catch(() => undefined);
    // What the pages' server says while nobody stands behind it is no answer.
    const json = answer && answer.status < 500 ? await answer.json().catch(() => undefined) : undefined;
    const said = json as Answer | undefined;
    if (said?.errors) throw new Error(JSON.stringify(said.errors));
    if (said?.data) return;
    await sleep(20);
  }
}

/** The two of a conversation write in turn until told to end. @returns the names of everything they wrote */
async function writing(chat: Chat, isOver: () => boolean): Promise<string[]> {
  const written: string[] = [];
  for (let turn = 0; !isOver(); turn++) {
    const clientId = randomUUID();
    await insist(turn % 2 === 0 ? chat.buyer : chat.seller, SEND, { input: aMessage(chat, { clientId }) });
    written.push(clientId);
    // Thirty a minute from each side.
    await sleep(1100);
  }
  return written;
}

/** Somebody reads pages until told to end; what matters is that the last one is there. */
async function reading(isOver: () => boolean): Promise<number | undefined> {
  let status: number | undefined;
  while (!isOver()) {
    status = await fetch(`${address}/en/search`).then(
      async (page) => {
        await page.text();
        return page.status;
      },
      () => undefined,
    );
    await sleep(50);
  }
  return status;
}

describe('api and pages that are killed under load', { timeout: KILLS * 120_000 + 300_000 }, () => {
  let line: Line<{ messageArrived: { clientId: string | null } }>;
  afterAll(() => line?.close());

  it(`at ${KILLS} random moments lose nothing that was answered, and leave no half behind (seed ${SEED})`, async () => {
    const [first] = chats as [Chat];
    line = await openLine(address, first.seller, 'subscription { messageArrived { clientId } }');
    let over = false;
    const writers = chats.map((chat) => writing(chat, () => over));
    const reader = reading(() => over);
    for (const { victim, after } of fc.sample(kill, { numRuns: KILLS, seed: SEED })) {
      await sleep(after);
      const opened = line.opened;
      await Promise.all([victim !== 'web' && api.kill(), victim !== 'api' && web.kill()]);
      await line.reopened(opened);
    }
    over = true;
    const written = (await Promise.all(writers)).flat();
    await reader;

    const { rows } = await own.owner.query<{ id: string }>('select client_id as id from app.message');
    expect(rows.map(({ id }) => id).sort()).toEqual(written.toSorted());
    expect(written.length).toBeGreaterThan(CONVERSATIONS);
    expect((await own.owner.query(HALVES)).rows).toEqual([]);
    expect((await fetch(`${address}/en/search`)).status).toBe(200);
  });

  it('tell whoever listens what is written afterwards, on the line that was opened before', async () => {
    const [first] = chats as [Chat];
    const written = new Set<string | null>();
    const write = async () => {
      const clientId = randomUUID();
      written.add(clientId);
      await insist(written.size % 2 === 0 ? first.seller : first.buyer, SEND, { input: aMessage(first, { clientId }) });
    };
    await line.heardOf(write, ({ messageArrived }) => written.has(messageArrived.clientId));
  });
});
