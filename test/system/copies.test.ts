import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import { Supervised } from '../support/api-process.ts';
import { settingsBeside } from '../support/api-settings.ts';
import { aMessage, type Chat, openChat, type Person, SEND } from '../support/chat.ts';
import { type Line, openLine } from '../support/line.ts';
import { openForBusiness } from '../support/rows.ts';

describe('two copies of the api on one database', { timeout: 180_000 }, () => {
  let one: TestApi;
  let other: Supervised;
  let address: string;
  let chat: Chat;
  const lines: Line<unknown>[] = [];

  const listen = async <News>(where: string, person: Person, query: string): Promise<Line<News>> => {
    const line = await openLine<News>(where, person, query);
    lines.push(line as Line<unknown>);
    return line;
  };
  /** Asks the other copy. */
  const askOther = async (person: Person, query: string, variables: object = {}) => {
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...person.headers },
      body: JSON.stringify({ query, variables }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: answers have the shape of whatever a test asked
    return (await answer.json()) as { data?: any; errors?: unknown };
  };

  beforeAll(async () => {
    one = await openApi();
    await openForBusiness(one);
    chat = await openChat(one);
    const settings = await settingsBeside(one);
    address = `http://127.0.0.1:${settings.API_PORT}`;
    other = await Supervised.start('api/src/main.ts', settings);
  });
  afterAll(async () => {
    for (const line of lines) await line.close();
    await other?.stop();
    await one?.stop();
  });

  it('know each other’s sessions', async () => {
    const { data } = await askOther(chat.buyer, '{ session { address } }');
    expect(data.session.address.toLowerCase()).toBe(chat.buyer.address);
  });

  it('tell those who listen at one what is written at the other, either way', async () => {
    const news = 'subscription { messageArrived { clientId } }';
    type News = { messageArrived: { clientId: string } };
    const there = await listen<News>(address, chat.seller, news);
    const here = await listen<News>(one.url, chat.buyer, news);
    const written = new Set<string>();
    const message = () => {
      const input = aMessage(chat);
      written.add(input.clientId);
      return { input };
    };
    const isNew = ({ messageArrived }: News) => written.has(messageArrived.clientId);
    await there.heardOf(() => one.ask(SEND, message(), chat.buyer.headers), isNew);
    written.clear();
    await here.heardOf(() => askOther(chat.seller, SEND, message()), isNew);
  });

  it('both say what waits for somebody, wherever it came from', async () => {
    const query = 'subscription { notificationArrived { kind } }';
    type News = { notificationArrived: { kind: string } };
    const both = [await listen<News>(one.url, chat.seller, query), await listen<News>(address, chat.seller, query)];
    const question = 'mutation ($input: QuestionAskInput!) { questionAsk(input: $input) { id } }';
    const ask = () => askOther(chat.buyer, question, { input: { listing: chat.listing, text: 'How old?' } });
    for (const line of both)
      await line.heardOf(ask, ({ notificationArrived }) => notificationArrived.kind === 'QUESTION_ASKED');
  });

  it('read what the other one just wrote', async () => {
    const keep = 'mutation ($input: FavouriteInput!) { favouriteAdd(input: $input) }';
    await askOther(chat.stranger, keep, { input: { listing: chat.listing } });
    const { data } = await one.ask('{ favourites { totalCount } }', {}, chat.stranger.headers);
    expect(data.favourites.totalCount).toBe(1);
  });

  it('both follow the index', async () => {
    const query = 'subscription { indexAdvanced { height } }';
    type News = { indexAdvanced: { height: number } };
    const both = [await listen<News>(one.url, chat.buyer, query), await listen<News>(address, chat.buyer, query)];
    await one.owner.query('update chain.status set height = 101');
    const tell = () => one.owner.query(`select pg_notify('moothall', '{"kind":"block","height":101}')`);
    for (const line of both) await line.heardOf(tell, ({ indexAdvanced }) => indexAdvanced.height === 101);
  });

  it('forget a session that is ended at the other one', async () => {
    await askOther(chat.buyer, 'mutation { sessionEndEverywhere }');
    const { data } = await one.ask('{ session { address } }', {}, chat.buyer.headers);
    expect(data.session).toBeNull();
  });
});
