import { createClient } from 'graphql-ws';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { type Chat, openChat, type Person, say } from '../../../test/support/chat.ts';
import { openForBusiness } from '../../../test/support/rows.ts';
import { CHANNEL } from '../changes/changes.ts';
import { type RunningApi, startApi } from '../server/start.ts';

let api: TestApi;
/** Another process's worth of api on the same database. */
let second: RunningApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  second = await startApi({ ...api.services.env, API_PORT: 0 }, pino({ level: 'silent' }));
});
afterAll(async () => {
  await second.stop();
  await api.stop();
});

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});
const settled = () => new Promise((resolve) => setTimeout(resolve, 300));

/** Ids of the messages that one person's open page hears of. */
async function listen(person: Person, { port }: RunningApi): Promise<string[]> {
  class Socket extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers: person.headers });
    }
  }
  const client = createClient({ url: `ws://127.0.0.1:${port}/graphql`, webSocketImpl: Socket, retryAttempts: 0 });
  open.push(() => client.dispose());
  const heard: string[] = [];
  client.subscribe<{ messageArrived: { id: string } }>(
    { query: 'subscription { messageArrived { id conversation { unread other { name } } } }' },
    { next: ({ data }) => heard.push(data?.messageArrived.id ?? ''), error: () => heard.push('error'), complete() {} },
  );
  await settled();
  return heard;
}
const send = async (from: Person, chat: Chat) => (await say(api, from, chat)).data.messageSend.message.id as string;

describe('a message', () => {
  it('reaches pages that another process of the api serves', async () => {
    const chat = await openChat(api);
    const [here, there, own] = [
      await listen(chat.seller, api),
      await listen(chat.seller, second),
      await listen(chat.buyer, second),
    ];
    const id = await send(chat.buyer, chat);
    await settled();
    expect([here, there, own]).toEqual([[id], [id], [id]]);
  });

  it('that is refused reaches nobody, and one that is sent again is told once', async () => {
    const chat = await openChat(api);
    const heard = await listen(chat.seller, second);
    await say(api, chat.buyer, chat, { attachments: ['none'] });
    const id = (await say(api, chat.buyer, chat, { clientId: 'once-only' })).errors?.[0]?.message;
    expect(id).toBeUndefined();
    await settled();
    expect(heard).toHaveLength(1);
  });

  it('is not lost while the database’s notifications are, nor told twice', async () => {
    const chat = await openChat(api);
    const before = await send(chat.buyer, chat);
    const heard = await listen(chat.seller, second);
    const told = await send(chat.buyer, chat);
    await settled();
    await api.owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen ${CHANNEL}'`);
    const silent = await send(chat.buyer, chat);
    await settled();
    expect(heard.filter((id) => id !== before)).toEqual([told, silent]);
  });
});
