import { EVERY_TOPIC, topicOf } from '@moothall/contracts/protocol/reputation/index';
import { Attestation, AttestationRefusal, Attester } from '@moothall/indexer/entities';
import { getAddress } from 'ethers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  attestationRow,
  attestationWords,
  attesterRow,
  digestOfSaid,
  publishSaid,
} from '../../../test/support/review-rows.ts';
import { accountRow, ago, anAddress, DAY, insertAccounts, NOW, openForBusiness } from '../../../test/support/rows.ts';

const [person, office, neighbour, former] = [anAddress(), anAddress(), anAddress(), anAddress()];
const words = attestationWords('We called the number, and it rang.');
const rows = [
  attestationRow(office, person, 'phone', { words: digestOfSaid(words), expiresAt: NOW }),
  attestationRow(office, person, 'shop'),
  attestationRow(neighbour, person, 'phone'),
  attestationRow(former, person, 'identity'),
  attestationRow(office, person, 'identity', { expiresAt: ago(1) }),
  attestationRow(neighbour, person, 'brand', { revokedAt: ago(DAY) }),
];

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write(async (em) => {
    await em.insertMany(Attestation, rows);
    await em.insertMany(Attester, [
      attesterRow(office, 'phone'),
      attesterRow(office, 'identity'),
      attesterRow(former, 'identity', false),
    ]);
  });
  await publishSaid(api, [words]);
});
afterAll(() => api.stop());

const account = async (address: string, fields: string) =>
  (await api.ask(`query ($a: Address!) { account(address: $a) { ${fields} } }`, { a: address })).data.account;
const said = async (args = '') => {
  const fields = `attestations${args} { edges { node { topicName badge standing refused issuer { address } } } }`;
  const { attestations } = await account(person, fields);
  return attestations.edges.map(({ node }: { node: { topicName: string; issuer: { address: string } } }) => node);
};
const topics = async (args = '') => (await said(args)).map(({ topicName }: { topicName: string }) => topicName);
const refuse = (issuer: string, topic: string, refused: boolean) =>
  api.write(
    async (em) => void (await em.upsert(AttestationRefusal, { about: person, issuer, topic, refused, changedAt: NOW })),
  );

describe('what is vouched for about an account', () => {
  it('is a badge where the market lists the issuer for that topic, up to its last second', async () => {
    const fields = `badges { topic topicName badge standing refused issuedAt expiresAt revokedAt issuer { address } about { address }
      words { text language state } }`;
    expect(await account(person, fields)).toEqual({
      badges: [
        {
          topic: topicOf('phone'),
          topicName: 'phone',
          badge: true,
          standing: 'VALID',
          refused: false,
          issuedAt: ago(DAY).toISOString(),
          expiresAt: NOW.toISOString(),
          revokedAt: null,
          issuer: { address: getAddress(office) },
          about: { address: getAddress(person) },
          words: { text: 'We called the number, and it rang.', language: 'en', state: 'AVAILABLE' },
        },
      ],
    });
    expect(await account(anAddress(), 'badges { topic } attestations { totalCount }')).toEqual({
      badges: [],
      attestations: { totalCount: 0 },
    });
  });

  // nonsense: Account.attestations.kind
  it('is a statement where anybody else says it', async () => {
    expect(await topics()).toEqual(['identity', 'phone', 'shop', 'phone']);
    expect(await topics('(kind: BADGES)')).toEqual(['phone']);
    expect(await topics('(kind: STATEMENTS)')).toEqual(['identity', 'phone', 'shop']);
    const wrong = `{ account(address: "${person}") { attestations(kind: GOLD) { totalCount } } }`;
    expect(await api.mistakes(wrong, {})).toMatchObject([{ code: 'QUERY_INVALID' }]);
  });

  // nonsense: Account.attestations.all
  it('is all there also when it is over, for whoever asks', async () => {
    expect((await said('(all: true)')).map(({ standing }: { standing: string }) => standing)).toEqual([
      ...['REVOKED', 'EXPIRED', 'VALID', 'VALID', 'VALID', 'VALID'],
    ]);
    const wrong = `{ account(address: "${person}") { attestations(all: "yes") { totalCount } } }`;
    expect(await api.mistakes(wrong, {})).toMatchObject([{ code: 'QUERY_INVALID' }]);
  });

  it('is not shown where the person refuses the topic, or anything of the issuer', async () => {
    await refuse(office, topicOf('phone'), true);
    expect(await topics()).toEqual(['identity', 'phone', 'shop']);
    expect((await account(person, 'badges { topic }')).badges).toEqual([]);
    expect((await said('(all: true)')).map(({ refused }: { refused: boolean }) => refused)).toEqual([
      ...[false, false, false, false, false, true],
    ]);
    await refuse(office, topicOf('phone'), false);
    await refuse(neighbour, EVERY_TOPIC, true);
    const { attestations } = await account(
      person,
      'attestations(all: true) { edges { node { refused issuerRefused } } }',
    );
    expect(attestations.edges.map(({ node }: { node: unknown }) => node)).toEqual([
      { refused: true, issuerRefused: true },
      ...Array.from({ length: 2 }, () => ({ refused: false, issuerRefused: false })),
      { refused: true, issuerRefused: true },
      ...Array.from({ length: 2 }, () => ({ refused: false, issuerRefused: false })),
    ]);
    expect(await topics()).toEqual(['identity', 'shop', 'phone']);
    await refuse(neighbour, EVERY_TOPIC, false);
    expect(await topics()).toHaveLength(4);
  });

  // nonsense: Account.attestations.first Account.attestations.after
  it('comes in pages', async () => {
    const page = async (args: string) =>
      (
        await account(
          person,
          `attestations${args} { totalCount pageInfo { endCursor hasNextPage } edges { node { topicName } } }`,
        )
      ).attestations;
    const one = await page('(first: 3)');
    expect(one).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    const two = await page(`(first: 3, after: "${one.pageInfo.endCursor}")`);
    expect(two).toMatchObject({ edges: [{ node: { topicName: 'phone' } }], pageInfo: { hasNextPage: false } });
    const mistakes = (args: string) =>
      api.mistakes(`{ account(address: "${person}") { attestations${args} { totalCount } } }`, {});
    expect(await mistakes('(first: 0)')).toMatchObject([{ code: 'FIRST_OUT_OF_BOUNDS' }]);
    expect(await mistakes('(after: "nowhere")')).toMatchObject([{ code: 'BAD_CURSOR' }]);
    expect(await mistakes(`(all: true, after: "${one.pageInfo.endCursor}")`)).toMatchObject([{ code: 'BAD_CURSOR' }]);
  });

  it('keeps a topic without a name as it is', async () => {
    const topic = `0x${'f1'.repeat(32)}`;
    await api.write(
      async (em) => void (await em.insert(Attestation, { ...attestationRow(office, neighbour, 'x'), topic })),
    );
    const { attestations } = await account(neighbour, 'attestations { edges { node { topic topicName } } }');
    expect(attestations.edges[0].node).toEqual({ topic, topicName: null });
  });
});

describe('what an account vouches for', () => {
  // nonsense: Account.attested.first Account.attested.after
  it('is listed whatever became of it, newest first, in pages', async () => {
    const fields = (args: string) =>
      `attested${args} { totalCount pageInfo { endCursor } edges { node { topicName standing about { address } } } }`;
    const { attested } = await account(neighbour, fields('(first: 1)'));
    expect(attested).toMatchObject({ totalCount: 2, edges: [{ node: { topicName: 'brand', standing: 'REVOKED' } }] });
    const next = await account(neighbour, fields(`(first: 1, after: "${attested.pageInfo.endCursor}")`));
    expect(next.attested.edges).toMatchObject([
      { node: { topicName: 'phone', about: { address: getAddress(person) } } },
    ]);
    const mistakes = (args: string) => api.mistakes(`{ account(address: "${person}") { ${fields(args)} } }`, {});
    expect(await mistakes('(first: 101)')).toMatchObject([{ code: 'FIRST_OUT_OF_BOUNDS' }]);
    expect(await mistakes('(after: "x")')).toMatchObject([{ code: 'BAD_CURSOR' }]);
  });

  it('is known of all whom the market lists, and of nobody else', async () => {
    await api.write(async (em) => {
      await insertAccounts(em, [accountRow({ address: office }), accountRow({ address: former })]);
    });
    const { data } = await api.ask('{ attesters { address attesterFor } }');
    const attesterFor = [topicOf('identity'), topicOf('phone')].sort();
    expect(data.attesters).toEqual([{ address: getAddress(office), attesterFor }]);
  });

  it('is a badge on the topics it is listed for', async () => {
    const of = async (address: string) => (await account(address, 'attesterFor')).attesterFor;
    expect(await of(office)).toEqual([topicOf('identity'), topicOf('phone')]);
    expect(await of(former)).toEqual([]);
    expect(await of(person)).toEqual([]);
  });
});
