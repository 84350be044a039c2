import { isDeepStrictEqual } from 'node:util';
import { GraphQLInputObjectType, getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { type Chat, openChat, type Person, say, words } from '../../../test/support/chat.ts';
import {
  eventRow,
  insertBalances,
  insertEvents,
  insertListings,
  insertMovements,
  insertOrders,
  listingRow,
  movementRow,
  openForBusiness,
  orderRow,
} from '../../../test/support/rows.ts';
import { type Smtp, startSmtp } from '../../../test/support/smtp.ts';
import { type Walk, walks } from '../../../test/support/walk.ts';
import { conversationId } from '../messages/conversation-id.ts';
import { globalId } from './global-id.ts';

/** What nobody but its owner may ever read, wherever it is asked for. */
const SECRETS = {
  letters: 'mina-in-private@town.example',
  envelope: Buffer.from('an envelope only its reader can open, long enough for one').toString('base64'),
  commitment: words('a secret').commitment,
  name: 'named-by-minas-browser',
  search: 'what mina looks for in private',
};
/** What everybody may see of it, as a number; and what differs because the clock went on. */
const SEEN = new Set(['Account.followerCount', 'Listing.favouriteCount', 'NotificationConnection.upTo']);

let smtp: Smtp;
let api: TestApi;
let chat: Chat;
let mina: Person;
let kept: string;
let questions: Walk[];

const has = (mutation: string) => mutation in (api.services.schema.getMutationType()?.getFields() ?? {});
/** Does something as Mina; it must work. */
async function act(name: string, input: Record<string, unknown>): Promise<void> {
  const field = api.services.schema.getMutationType()?.getFields()[name];
  const [argument] = field?.args ?? [];
  const isPlain = field !== undefined && !('getFields' in getNamedType(field.type));
  const query = `mutation ($input: ${argument?.type}) { ${name}(input: $input) ${isPlain ? '' : '{ __typename }'} }`;
  const { errors } = await api.ask(query, { input }, mina.headers);
  expect([name, errors]).toEqual([name, undefined]);
}

/** What somebody is told to each question. */
async function answersTo(headers: Record<string, string>): Promise<Map<string, unknown>> {
  return new Map(
    await Promise.all(questions.map(async ({ path, query }) => [path, await api.ask(query, {}, headers)] as const)),
  );
}
const secretsIn = (answers: Map<string, unknown>) => {
  const text = JSON.stringify([...answers.values()]);
  return Object.entries(SECRETS)
    .filter(([, secret]) => text.includes(secret))
    .map(([name]) => name);
};
const differing = (before: Map<string, unknown>, after: Map<string, unknown>) =>
  [...after].filter(([path, answer]) => !isDeepStrictEqual(answer, before.get(path))).map(([path]) => path);

let before: Record<'nobody' | 'stranger' | 'mina', Map<string, unknown>>;
let after: typeof before;

beforeAll(async () => {
  smtp = await startSmtp();
  api = await openApi({ mail: { url: smtp.url, from: 'mail@moothall.example' } });
  await openForBusiness(api);
  chat = await openChat(api);
  mina = chat.buyer;
  const order = orderRow({ listing: chat.listing, seller: chat.seller.address, buyer: mina.address });
  const other = listingRow();
  kept = other.id;
  await api.write(async (rows) => {
    await insertListings(rows, [other]);
    await insertOrders(rows, [order]);
    await insertEvents(rows, [eventRow(order.id)]);
    await insertBalances(rows, [{ account: mina.address, token: 1, free: 5n }]);
    await insertMovements(rows, [movementRow(mina.address)]);
  });
  const conversation = globalId('Conversation', conversationId(chat.listing, mina.address));
  questions = walks(
    api.services.schema,
    {
      ...{ account: `"${mina.address}"`, address: `"${mina.address}"`, buyer: `"${mina.address}"` },
      ...{ listing: `"${chat.listing}"`, listingId: `"${chat.listing}"`, orderId: `"${order.id}"` },
      ...{ from: `"0x${'00'.repeat(32)}"`, to: `"0x${'ff'.repeat(32)}"`, listings: `["${kept}"]` },
      ...{ Address: `"${mina.address}"`, Bytes32: `"${chat.listing}"`, ID: `"${conversation}"`, BigInt: '"1"' },
      ...{ Int: '1', Float: '1', String: '"bicycle"', Boolean: 'true', DateTime: '"2026-01-01T00:00:00Z"' },
    },
    SEEN,
  );
  const all = async () => ({
    nobody: await answersTo({}),
    stranger: await answersTo(chat.stranger.headers),
    mina: await answersTo(mina.headers),
  });
  before = await all();
  const { errors } = await say(api, mina, chat, {
    ...{ commitment: SECRETS.commitment, clientId: SECRETS.name },
    ...{ sealedForOther: SECRETS.envelope, sealedForSelf: SECRETS.envelope },
  });
  expect(errors).toBeUndefined();
  await act('favouriteAdd', { listing: kept });
  await act('accountFollow', { account: chat.seller.address });
  await act('accountBlock', { account: chat.seller.address });
  await act('ownPlaceSet', { cell: '8730e1d8bffffff', radiusKm: 7 });
  await act('notificationSettingsSet', {
    ...{ email: SECRETS.letters, language: 'KO', timeZone: 'Asia/Seoul', kinds: ['MESSAGES'] },
  });
  if (has('searchSave')) await act('searchSave', { name: SECRETS.search, filter: { text: 'bicycle' }, alert: true });
  after = await all();
}, 300_000);
afterAll(async () => {
  await api.stop();
  await smtp.stop();
});

describe('every field of the schema', () => {
  it('is asked, those that lead from one thing to another too', () => {
    expect(questions.length).toBeGreaterThan(200);
    const answered = [...after.mina].filter(([, answer]) => (answer as { data?: unknown }).data);
    // What does not exist here is asked about all the same: a stranger must not learn that it does not.
    expect(answered.length).toBeGreaterThan(questions.length / 2);
    const malformed = [...after.mina].filter(([, answer]) => /QUERY_|VARIABLES_|INTERNAL/.test(JSON.stringify(answer)));
    expect(malformed).toEqual([]);
  });

  it('shows its owner what is private', () => {
    const shown = secretsIn(after.mina);
    const expected = Object.keys(SECRETS).filter((name) => name !== 'search' || has('searchSave'));
    expect(shown.toSorted()).toEqual(expected.toSorted());
    const roots = new Set(differing(before.mina, after.mina).map((path) => path.split('.')[1]));
    for (const root of [
      'conversations',
      'conversation',
      'node',
      'favourites',
      'following',
      'notificationSettings',
      'ownPlace',
    ])
      expect(roots).toContain(root);
  });

  it.each(['stranger', 'nobody'] as const)('shows %s nothing of it', (who) => {
    expect(secretsIn(after[who])).toEqual([]);
  });

  it.each(['stranger', 'nobody'] as const)('answers %s just as before the private things were done', (who) => {
    expect(differing(before[who], after[who])).toEqual([]);
  });
});

describe('an act on what is somebody else’s', () => {
  /** Acts that name something by its id: whose it is must be asked for each. */
  const byId = () =>
    Object.values(api.services.schema.getMutationType()?.getFields() ?? {}).filter(({ args }) =>
      args.some(({ type }) => {
        const named = getNamedType(type);
        return (
          named instanceof GraphQLInputObjectType &&
          Object.values(named.getFields()).some((field) => getNamedType(field.type).name === 'ID')
        );
      }),
    );

  it('is refused or changes nothing, whatever id it names', async () => {
    const ids = new Set(
      [...after.mina.values()].flatMap((answer) =>
        [...JSON.stringify(answer).matchAll(/"id":"([\w-]+)"/g)].map(([, id]) => String(id)),
      ),
    );
    expect(ids.size).toBeGreaterThan(3);
    const filler: Record<string, unknown> = { String: 'x', Int: 1, Boolean: true, Address: mina.address };
    for (const { name, args, type } of byId()) {
      const [argument] = args;
      const input = getNamedType(argument?.type) as GraphQLInputObjectType;
      const below = 'getFields' in getNamedType(type) ? '{ __typename }' : '';
      for (const id of ids) {
        const given = Object.values(input.getFields()).map(({ name: field, type: wanted }) => {
          const plain = getNamedType(wanted);
          const value = plain.name === 'ID' ? id : filler[plain.name];
          return [field, String(wanted).startsWith('[') ? (plain.name === 'ID' ? [id] : []) : value];
        });
        const query = `mutation ($input: ${argument?.type}) { ${name}(input: $input) ${below} }`;
        await api.ask(query, { input: Object.fromEntries(given) }, chat.stranger.headers);
      }
    }
    expect(differing(after.mina, await answersTo(mina.headers))).toEqual([]);
  }, 300_000);
});
