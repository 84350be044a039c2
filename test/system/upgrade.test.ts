import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../support/api.ts';
import { aMessage, type Chat, openChat, type Person, SEND } from '../support/chat.ts';
import { withClient } from '../support/connection.ts';
import { listingWords, openForBusiness, publish } from '../support/rows.ts';

const CARD = 'id title price token { symbol } seller { name picture { url } rating { average } } pictures { url }';
/** What pages ask; each text is prepared on each connection, and keeps its plan while tables change. */
const QUESTIONS = [
  `{ listings(first: 12) { totalCount edges { node { ${CARD} similar(first: 2) { ${CARD} } } } } }`,
  '{ index { height } tokens { symbol } parameters { feeBps } }',
  '{ conversations { unread edges { node { unread other { name } messages(first: 2) { edges { node { sealed } } } } } } }',
  '{ notifications { unread edges { node { kind read at } } } }',
  `{ favourites { totalCount edges { node { listing { ${CARD} } } } } }`,
  '{ searches { name newCount } }',
  '{ juryCases(first: 3) { totalCount } motions(first: 3) { totalCount } disputes(first: 3) { totalCount } }',
];
const FAVOURITE = 'mutation ($input: FavouriteInput!) { favouriteAdd(input: $input) }';

/**
 * What the next version's migrations do to this one's tables, by the rule: columns in every one of them, one with a value
 * of its own, and a table that was not there. One table a transaction, giving way, as `give-way.ts` runs them.
 */
const nextVersion = async (url: string, schemas: readonly string[]): Promise<void> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any($1) order by 1`,
      [schemas],
    );
    await client.query('set lock_timeout = 500');
    const columns = 'add column next_version text, add column next_count int not null default 7';
    const steps = rows.map(({ name }) => `alter table ${name} ${columns}`);
    for (const step of [...steps, `create table ${schemas[0]}.next_version (id text primary key)`]) {
      const taken = () =>
        client.query(step).then(
          () => true,
          (error) => (error.code === '55P03' ? false : Promise.reject(error)),
        );
      while (!(await taken())) await sleep(200);
    }
  });

describe('an api whose database is upgraded under it', () => {
  let api: TestApi;
  let chat: Chat;
  beforeAll(async () => {
    api = await openApi();
    await openForBusiness(api);
    chat = await openChat(api);
    await publish(api, [listingWords('Bike')]);
  });
  afterAll(() => api.stop());

  /** Asks everything, and writes, until told to end. @returns whatever went wrong, and how often it all went well */
  async function use(person: Person, isOver: () => boolean): Promise<{ wrong: unknown[]; rounds: number }> {
    const wrong: unknown[] = [];
    let rounds = 0;
    for (; !isOver(); rounds++) {
      for (const question of QUESTIONS) {
        const { errors } = await api.ask(question, {}, person.headers);
        if (errors) wrong.push(question, errors);
      }
      const writes = [
        ...(person === chat.seller ? [] : [api.ask(FAVOURITE, { input: { listing: chat.listing } }, person.headers)]),
        ...(rounds === 0 ? [api.ask(SEND, { input: aMessage(chat) }, chat.buyer.headers)] : []),
      ];
      for (const { errors } of await Promise.all(writes)) if (errors) wrong.push(errors);
    }
    return { wrong, rounds };
  }

  it('answers and keeps what it is asked and told, while migrations run and after them', async () => {
    let over = false;
    const users = [chat.buyer, chat.seller, chat.stranger].map((person) => use(person, () => over));
    const owner = api.owner.options.connectionString ?? '';
    await nextVersion(owner, ['chain', 'content']);
    await nextVersion(api.services.env.DATABASE_URL, ['app']);
    over = true;
    for (const { wrong, rounds } of await Promise.all(users)) {
      expect(wrong).toEqual([]);
      expect(rounds).toBeGreaterThan(0);
    }
    let asked = 0;
    const after = await use(chat.buyer, () => asked++ >= 3);
    expect(after).toMatchObject({ wrong: [], rounds: 3 });
    const { rows } = await api.owner.query('select next_count from app.message');
    expect(rows).not.toEqual([]);
  });
});
