import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { type Chat, openChat, say } from '../../../test/support/chat.ts';
import { withClient } from '../../../test/support/connection.ts';
import { asApi, freshDatabase } from '../../../test/support/postgres.ts';
import { openForBusiness } from '../../../test/support/rows.ts';
import { migrate } from '../migrate.ts';
import { restoreLines } from './read.ts';
import { backupLines } from './write.ts';

const backupOf = (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    const lines: string[] = [];
    for await (const line of backupLines(client)) lines.push(JSON.stringify(line));
    return lines;
  });

const restore = (url: string, lines: readonly string[]): Promise<Record<string, number>> =>
  withClient(url, (client) =>
    restoreLines(
      client,
      (async function* () {
        yield* lines;
      })(),
      async (migration) => void (await migrate(url, migration)),
    ),
  );

/** A database with nothing in it but what an operator prepares. */
async function emptyDatabase(): Promise<string> {
  const owner = await freshDatabase();
  await withClient(owner, (client) => client.query('create schema app authorization moothall_api'));
  return asApi(owner);
}

describe('a backup of what people wrote', () => {
  let api: TestApi;
  let chat: Chat;
  let backup: string[];
  const database = () => api.services.env.DATABASE_URL;

  beforeAll(async () => {
    api = await openApi();
    await openForBusiness(api);
    chat = await openChat(api);
    for (const person of [chat.buyer, chat.seller]) await say(api, person, chat);
    const ask = 'mutation ($input: QuestionAskInput!) { questionAsk(input: $input) { id } }';
    await api.ask(ask, { input: { listing: chat.listing, text: '얼마나 탔어요?' } }, chat.buyer.headers);
    const keep = 'mutation ($input: FavouriteInput!) { favouriteAdd(input: $input) }';
    await api.ask(keep, { input: { listing: chat.listing } }, chat.stranger.headers);
    backup = await backupOf(database());
  });
  afterAll(() => api.stop());

  it('comes back row by row, into a database that held nothing', async () => {
    const other = await emptyDatabase();
    expect(await restore(other, backup)).toMatchObject({ message: 2, conversation: 1, question: 1, favourite: 1 });
    expect((await backupOf(other)).slice(1)).toEqual(backup.slice(1));
  });

  it('is not mixed with what is there already', async () => {
    await expect(restore(database(), backup)).rejects.toThrow('holds rows; restore into a database without any');
    expect((await backupOf(database())).slice(1)).toEqual(backup.slice(1));
  });

  it.each([
    ['was cut off', (lines: string[]) => lines.slice(0, -1), 'ends too early'],
    ['lacks a row', (lines: string[]) => lines.toSpliced(2, 1), 'lacks rows'],
    [
      'holds tables that are none of ours',
      (lines: string[]) => lines.toSpliced(1, 0, '{"table":"pg_authid","row":{}}'),
      'holds what app does not',
    ],
    ['is something else', () => ['hello'], 'this is no line of a backup: hello'],
    ['is empty', () => [], 'begins with its head'],
  ])('that %s is not restored, nor any part of it', async (_, spoil, sentence) => {
    const other = await emptyDatabase();
    await expect(restore(other, spoil(backup))).rejects.toThrow(sentence);
    await migrate(other);
    const [end] = (await backupOf(other)).toReversed();
    expect(Object.values(JSON.parse(end ?? '').end).every((count) => count === 0)).toBe(true);
  });
});
