import 'reflect-metadata';
import { getAddress, HDNodeWallet, Wallet } from 'ethers';
import { graphql } from 'graphql';
import pg from 'pg';
import { SiweMessage } from 'siwe';
import { buildSchema } from 'type-graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { migrate } from '../migrate.ts';
import { SessionResolver } from './resolver.ts';
import type { SessionContext } from './services.ts';
import { accountOfCookie } from './sessions.ts';

const ORIGIN = 'http://localhost:3000';
const SECURE = 'https://moothall.example';
const NOWHERE = 'http://127.0.0.1:9';
const CHAIN_ID = 31337;
const person: HDNodeWallet = HDNodeWallet.fromPhrase('test test test test test test test test test test test junk');
const stranger = Wallet.createRandom();
/** A tiny ERC-1271 wallet: yes to whatever its owner's key signed. */
const walletCode = (owner: string) =>
  `0x60043560005260a43560f81c602052606435604052608435606052602060006080600060015afa5060005173${owner.slice(2).toLowerCase()}14631626ba7e60e01b0260005260206000f3`;
/** A contract that reverts whatever it is asked. */
const REVERTS = '0x60006000fd';

let chain: Anvil;
let pool: pg.Pool;
let schema: Awaited<ReturnType<typeof buildSchema>>;

beforeAll(async () => {
  const database = await freshDatabase();
  await migrate(database);
  pool = new pg.Pool({ connectionString: database, max: 3 });
  chain = await startAnvil();
  schema = await buildSchema({ resolvers: [SessionResolver], validate: false });
});
afterAll(async () => {
  await pool.end();
  await chain.stop();
});

const env = (more: Partial<SessionContext['env']> = {}): SessionContext['env'] => ({
  WEB_ORIGIN: [ORIGIN],
  SESSION_SECRET: 'x'.repeat(32),
  RPC_URL: chain.url,
  deployment: { chainId: CHAIN_ID } as SessionContext['env']['deployment'],
  ...more,
});

/** One browser: it keeps the cookie, as browsers do, and shows what the api said last about it. */
class Browser {
  setCookie = '';
  constructor(private readonly settings: SessionContext['env'] = env()) {}

  visitor() {
    return accountOfCookie({ env: this.settings, pool }, this.setCookie.split(';')[0]);
  }

  async send(source: string, variableValues: Record<string, unknown> = {}) {
    const contextValue: SessionContext = {
      env: this.settings,
      pool,
      visitor: await this.visitor(),
      setCookie: (cookie) => {
        this.setCookie = cookie;
      },
    };
    const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
    const [error] = errors ?? [];
    if (error?.extensions.code === undefined && error) throw error;
    return { data, error: error?.extensions };
  }

  async challenge(address: string = person.address, origin: string = ORIGIN): Promise<string> {
    const { data, error } = await this.send(
      'mutation ($address: Address!, $origin: String!) { sessionChallenge(address: $address, origin: $origin) { message } }',
      { address, origin },
    );
    if (error) throw Object.assign(new Error('no challenge'), error);
    return (data as { sessionChallenge: { message: string } }).sessionChallenge.message;
  }

  create(message: string, signature: string) {
    return this.send(
      `mutation ($message: String!, $signature: String!) {
        sessionCreate(message: $message, signature: $signature) { address expiresAt }
      }`,
      { message, signature },
    );
  }

  /** Signs what the api asked for, after `change` was made to it. */
  async signIn(change: Partial<SiweMessage> = {}, signer: { signMessage(text: string): Promise<string> } = person) {
    const message = Object.assign(new SiweMessage(await this.challenge()), change).prepareMessage();
    return this.create(message, await signer.signMessage(message));
  }
}

describe('signing in', () => {
  it('by the key of an account starts a session that the browser shows again', async () => {
    const browser = new Browser();
    expect(await browser.send('{ session { address } }')).toMatchObject({ data: { session: null } });
    const { data } = await browser.signIn();
    expect(data).toMatchObject({ sessionCreate: { address: person.address } });
    expect(await browser.send('{ session { address expiresAt } }')).toMatchObject({
      data: { session: data?.sessionCreate },
    });
  });

  it('lasts 30 days', async () => {
    const browser = new Browser();
    await browser.signIn();
    const visitor = await browser.visitor();
    expect((Number(visitor?.expiresAt) - Date.now()) / 86_400_000).toBeCloseTo(30, 2);
  });

  it('sets a cookie that pages cannot read and other sites cannot send', async () => {
    const browser = new Browser();
    await browser.signIn();
    expect(browser.setCookie).toMatch(/^moothall_session=[\w-]{43}; HttpOnly; SameSite=Lax; Path=\/; Max-Age=2592000$/);
  });

  it('sets a cookie for https only where the pages are served by https', async () => {
    const browser = new Browser(env({ WEB_ORIGIN: [SECURE] }));
    const message = await browser.challenge(person.address, SECURE);
    await browser.create(message, await person.signMessage(message));
    expect(browser.setCookie).toMatch(/; Secure$/);
  });

  it('keeps no token in the database', async () => {
    const browser = new Browser();
    await browser.signIn();
    const token = /=([\w-]{43})/.exec(browser.setCookie)?.[1] ?? '';
    const { rows } = await pool.query('select * from app.session');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('replaces the session this browser had', async () => {
    const browser = new Browser();
    await browser.signIn();
    const before = browser.setCookie.split(';')[0];
    await browser.signIn();
    expect(await accountOfCookie({ env: env(), pool }, before)).toBeNull();
    expect(await browser.visitor()).not.toBeNull();
  });
});

describe('a browser', () => {
  it('keeps no token that somebody else chose for it', async () => {
    const planted = `moothall_session=${'A'.repeat(43)}`;
    const browser = new Browser();
    browser.setCookie = planted;
    await browser.signIn();
    expect(browser.setCookie).not.toContain(planted);
    expect(await accountOfCookie({ env: env(), pool }, planted)).toBeNull();
  });

  it('that was signed in by a stranger is signed in anew by its owner, and the stranger’s session is over', async () => {
    const browser = new Browser();
    const message = await browser.challenge(stranger.address);
    await browser.create(message, await stranger.signMessage(message));
    const planted = browser.setCookie.split(';')[0];
    await browser.signIn();
    expect(await accountOfCookie({ env: env(), pool }, planted)).toBeNull();
    expect(await browser.visitor()).toMatchObject({ address: person.address.toLowerCase() });
  });

  it('is signed out with all others of the account, and those of others stay', async () => {
    const [here, there, other] = [new Browser(), new Browser(), new Browser()];
    await here.signIn();
    await there.signIn();
    const message = await other.challenge(stranger.address);
    await other.create(message, await stranger.signMessage(message));
    expect(await here.send('mutation { sessionEndEverywhere }')).toMatchObject({
      data: { sessionEndEverywhere: true },
    });
    expect(here.setCookie).toContain('Max-Age=0');
    expect(await there.visitor()).toBeNull();
    expect(await other.visitor()).not.toBeNull();
    expect(await there.send('mutation { sessionEndEverywhere }')).toMatchObject({
      data: { sessionEndEverywhere: false },
    });
  });
});

describe('a challenge', () => {
  // nonsense: Mutation.sessionChallenge.origin
  it('is not made for pages of another origin', async () => {
    for (const origin of ['https://evil.example', `${ORIGIN}.evil.example`, 'localhost:3000', '']) {
      await expect(new Browser().challenge(person.address, origin)).rejects.toMatchObject({
        code: 'ORIGIN_UNKNOWN',
        params: { origin },
      });
    }
  });

  // nonsense: Mutation.sessionChallenge.address
  it('is not made for what is no address', async () => {
    await expect(new Browser().challenge('0x1234')).rejects.toMatchObject({ code: 'BAD_ADDRESS' });
  });
});

describe('a signed message', () => {
  // nonsense: Mutation.sessionCreate.message
  it('that is no sign-in message is malformed', async () => {
    for (const message of ['', 'hello', 'x'.repeat(100_000)]) {
      const { error } = await new Browser().create(message, await person.signMessage(message));
      expect(error).toEqual({ code: 'CHALLENGE_MALFORMED', params: {} });
    }
  });

  it('for another domain is refused', async () => {
    const { error } = await new Browser().signIn({ domain: 'evil.example' });
    expect(error).toEqual({
      code: 'CHALLENGE_MISMATCH',
      params: { field: 'domain', expected: 'localhost:3000', given: 'evil.example' },
    });
  });

  it('for another page’s address is refused', async () => {
    const { error } = await new Browser().signIn({ uri: 'https://evil.example' });
    expect(error).toMatchObject({ code: 'CHALLENGE_MISMATCH', params: { field: 'uri' } });
  });

  it('of another scheme than the pages’ is refused', async () => {
    const { error } = await new Browser().signIn({ scheme: 'ftp' });
    expect(error).toMatchObject({ code: 'CHALLENGE_MISMATCH', params: { field: 'scheme', expected: 'http' } });
  });

  it('for another chain is refused', async () => {
    const { error } = await new Browser().signIn({ chainId: 1 });
    expect(error).toEqual({
      code: 'CHALLENGE_MISMATCH',
      params: { field: 'chainId', expected: 31337, given: 1 },
    });
  });

  it('whose time has passed is refused', async () => {
    const expirationTime = new Date(Date.now() - 1000).toISOString();
    const { error } = await new Browser().signIn({ expirationTime });
    expect(error).toEqual({ code: 'CHALLENGE_EXPIRED', params: { expirationTime } });
  });

  it('whose time has not come is refused', async () => {
    const notBefore = new Date(Date.now() + 60_000).toISOString();
    const { error } = await new Browser().signIn({ notBefore });
    expect(error).toMatchObject({ code: 'CHALLENGE_MISMATCH', params: { field: 'notBefore', given: notBefore } });
  });

  it('is good for one sign-in', async () => {
    const browser = new Browser();
    const message = await browser.challenge();
    const signature = await person.signMessage(message);
    await browser.create(message, signature);
    const { nonce } = new SiweMessage(message);
    expect(await new Browser().create(message, signature)).toMatchObject({
      error: { code: 'CHALLENGE_UNKNOWN', params: { nonce } },
    });
  });

  it('with a nonce that nobody was given is refused', async () => {
    const { error } = await new Browser().signIn({ nonce: 'madeup0123456789' });
    expect(error).toMatchObject({ code: 'CHALLENGE_UNKNOWN' });
  });

  it('with a nonce older than ten minutes is refused', async () => {
    const browser = new Browser();
    const message = new SiweMessage(await browser.challenge());
    const { rows } = await pool.query('select expires_at from app.sign_in_nonce where nonce = $1', [message.nonce]);
    expect((rows[0].expires_at - Date.now()) / 60_000).toBeCloseTo(10, 1);
    await pool.query(`update app.sign_in_nonce set expires_at = now() - interval '1 second' where nonce = $1`, [
      message.nonce,
    ]);
    const text = message.prepareMessage();
    expect(await browser.create(text, await person.signMessage(text))).toMatchObject({
      error: { code: 'CHALLENGE_UNKNOWN' },
    });
  });

  it('signed by another key is refused', async () => {
    const { error } = await new Browser().signIn({}, stranger);
    expect(error).toEqual({ code: 'SIGNATURE_REFUSED', params: { address: person.address } });
  });

  // nonsense: Mutation.sessionCreate.signature
  it('with something that is no signature is refused', async () => {
    for (const signature of ['', '0x', '0x123', 'signature', `0x${'00'.repeat(65)}`, `0x${'ab'.repeat(20_000)}`]) {
      const browser = new Browser();
      expect(await browser.create(await browser.challenge(), signature)).toMatchObject({
        error: { code: 'SIGNATURE_REFUSED' },
      });
      expect(browser.setCookie).toBe('');
    }
  });

  it('cannot keep a session where no cookie can be set', async () => {
    const { errors } = await graphql({
      schema,
      source: 'mutation { sessionCreate(message: "", signature: "") { address } }',
      contextValue: { env: env(), pool, visitor: null } satisfies SessionContext,
    });
    expect(errors?.[0]?.extensions.code).toBe('REQUEST_INVALID');
  });
});

describe('an account that is a contract', () => {
  const contract = '0x00000000000000000000000000000000000c0de1';
  const place = (code: string) => chain.provider.send('anvil_setCode', [contract, code]);
  const signInAs = async (signer: typeof stranger | typeof person, settings = env()) => {
    const browser = new Browser(settings);
    const message = await browser.challenge(contract);
    return browser.create(message, await signer.signMessage(message));
  };

  it('signs in by what it accepts itself', async () => {
    await place(walletCode(person.address));
    expect(await signInAs(person)).toMatchObject({ data: { sessionCreate: { address: getAddress(contract) } } });
  });

  it('does not sign in by what it does not accept', async () => {
    await place(walletCode(person.address));
    expect(await signInAs(stranger)).toMatchObject({ error: { code: 'SIGNATURE_REFUSED' } });
  });

  it('does not sign in when it knows no signatures', async () => {
    await place(REVERTS);
    expect(await signInAs(person)).toMatchObject({ error: { code: 'SIGNATURE_REFUSED' } });
  });

  it('whose signer changed is no longer signed in to by the old one, and the new one ends what it began', async () => {
    await place(walletCode(stranger.address));
    const before = new Browser();
    const message = await before.challenge(contract);
    await before.create(message, await stranger.signMessage(message));
    const late = await new Browser().challenge(contract);
    await place(walletCode(person.address));
    expect(await new Browser().create(late, await stranger.signMessage(late))).toMatchObject({
      error: { code: 'SIGNATURE_REFUSED' },
    });
    const after = new Browser();
    const anew = await after.challenge(contract);
    await after.create(anew, await person.signMessage(anew));
    await after.send('mutation { sessionEndEverywhere }');
    expect(await before.visitor()).toBeNull();
  });

  it('cannot be asked while the chain does not answer', async () => {
    expect(await signInAs(person, env({ RPC_URL: NOWHERE }))).toMatchObject({ error: { code: 'RPC_UNAVAILABLE' } });
  });
});

describe('a session', () => {
  it('that was ended is known nowhere any more', async () => {
    const browser = new Browser();
    await browser.signIn();
    const cookie = browser.setCookie.split(';')[0];
    expect(await browser.send('mutation { sessionEnd }')).toMatchObject({ data: { sessionEnd: true } });
    expect(browser.setCookie).toContain('moothall_session=; ');
    expect(browser.setCookie).toContain('Max-Age=0');
    expect(await accountOfCookie({ env: env(), pool }, cookie)).toBeNull();
    expect(await browser.send('mutation { sessionEnd }')).toMatchObject({ data: { sessionEnd: false } });
  });

  it('that is over is nobody’s', async () => {
    const browser = new Browser();
    await browser.signIn();
    const { key } = (await browser.visitor()) ?? {};
    await pool.query("update app.session set expires_at = now() - interval '1 second' where key = $1", [key]);
    expect(await browser.visitor()).toBeNull();
  });

  it('is found among other cookies, and not in what is none', async () => {
    const browser = new Browser();
    await browser.signIn();
    const cookie = browser.setCookie.split(';')[0];
    const services = { env: env(), pool };
    expect(await accountOfCookie(services, `theme=dark; ${cookie}; a=b`)).toMatchObject({
      address: person.address.toLowerCase(),
    });
    for (const header of [undefined, '', 'moothall_session=', 'moothall_session=short', `x${cookie}`]) {
      expect(await accountOfCookie(services, header)).toBeNull();
    }
  });

  it('means nothing to an api with another secret', async () => {
    const browser = new Browser();
    await browser.signIn();
    const other = { env: env({ SESSION_SECRET: 'y'.repeat(32) }), pool };
    expect(await accountOfCookie(other, browser.setCookie.split(';')[0])).toBeNull();
  });
});
