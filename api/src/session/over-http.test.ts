import { HDNodeWallet } from 'ethers';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ORIGIN, openApi, type TestApi } from '../../../test/support/api.ts';
import { startIpfs } from '../../../test/support/ipfs.ts';

const person = HDNodeWallet.createRandom();
let ipfs: Awaited<ReturnType<typeof startIpfs>>;
let api: TestApi;

beforeAll(async () => {
  ipfs = await startIpfs();
  api = await openApi({ IPFS_API_URL: ipfs.url });
});
afterAll(async () => {
  await api.stop();
  await ipfs.stop();
});

/** Signs in as a browser does and returns the cookie it would send from now on. */
async function signIn(): Promise<string> {
  const { data } = await api.ask(
    'mutation ($address: Address!, $origin: String!) { sessionChallenge(address: $address, origin: $origin) { message } }',
    { address: person.address, origin: ORIGIN },
  );
  const { message } = data.sessionChallenge;
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN },
    body: JSON.stringify({
      query: 'mutation ($m: String!, $s: String!) { sessionCreate(message: $m, signature: $s) { address } }',
      variables: { m: message, s: await person.signMessage(message) },
    }),
  });
  expect(await response.json()).toEqual({ data: { sessionCreate: { address: person.address } } });
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

it('a cookie from signing in opens questions, documents and pictures, until it is ended', async () => {
  const cookie = await signIn();
  expect(await api.ask('{ session { address } }', {}, { cookie })).toEqual({
    data: { session: { address: person.address } },
  });

  const pin = 'mutation ($document: JSON!) { documentPin(document: $document) { cid } }';
  const document = { schema: 'moothall:profile:1', name: '미나', languages: ['ko'] };
  expect((await api.ask(pin, { document }, { cookie })).data.documentPin.cid).toMatch(/^bafkrei/);

  const picture = await sharp({ create: { width: 20, height: 10, channels: 3, background: 'teal' } })
    .jpeg()
    .toBuffer();
  const body = new FormData();
  body.append('picture', new Blob([new Uint8Array(picture)]), 'bike.jpg');
  const uploaded = await fetch(`${api.url}/upload`, { method: 'POST', body, headers: { cookie, origin: ORIGIN } });
  expect(await uploaded.json()).toMatchObject({ cid: expect.stringMatching(/^bafkrei/), width: 20, height: 10 });

  expect(await api.ask('mutation { sessionEnd }', {}, { cookie })).toEqual({ data: { sessionEnd: true } });
  expect(await api.ask('{ session { address } }', {}, { cookie })).toEqual({ data: { session: null } });
  const late = await api.ask(pin, { document }, { cookie });
  expect(late.errors?.[0]?.extensions).toEqual({ code: 'SESSION_REQUIRED', params: {} });
});

it('a mistake leaves the api as a code with its values, whichever door it came through', async () => {
  const { errors } = await api.ask('mutation { sessionCreate(message: "hello", signature: "0x") { address } }');
  expect(errors?.[0]).toMatchObject({
    message: 'CHALLENGE_MALFORMED',
    extensions: { code: 'CHALLENGE_MALFORMED', params: {} },
  });
  const refused = await fetch(`${api.url}/upload`, { method: 'POST', headers: { origin: ORIGIN } });
  expect(refused.status).toBe(401);
  expect(await refused.json()).toEqual({ code: 'SESSION_REQUIRED', params: {} });
});
