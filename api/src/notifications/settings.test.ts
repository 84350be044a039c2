import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { anAddress, openForBusiness } from '../../../test/support/rows.ts';
import { type SignedIn, signedInAs } from '../../../test/support/signed-in.ts';
import { type Mail, type Smtp, startSmtp } from '../../../test/support/smtp.ts';
import { readLink, writeLink } from './delivery/links.ts';

const SECRET = 'a secret of tests, 32 characters long';
const FIELDS = 'mail email confirmed language timeZone kinds';
const READ = `{ notificationSettings { ${FIELDS} } }`;
const SET = `mutation ($input: NotificationSettingsInput!) { notificationSettingsSet(input: $input) { ${FIELDS} } }`;
const CONFIRM = 'mutation ($token: String!) { notificationEmailConfirm(token: $token) }';
const STOP = 'mutation ($token: String!) { notificationEmailStop(token: $token) }';
const GOOD = { email: 'mina@town.example', language: 'KO', timeZone: 'Asia/Seoul', kinds: ['ANSWER_DUE', 'MESSAGES'] };

let smtp: Smtp;
let api: TestApi;
let mina: SignedIn;
beforeAll(async () => {
  smtp = await startSmtp();
  api = await openApi({ mail: { url: smtp.url, from: 'mail@moothall.example' } });
  await openForBusiness(api);
});
afterAll(async () => {
  await api.stop();
  await smtp.stop();
});
beforeEach(async () => {
  mina = await signedInAs(api, anAddress());
  await api.owner.query('delete from app.notification_request');
});

const set = async (changed: object, who = mina) =>
  (await who.ask(SET, { input: { ...GOOD, ...changed } })).data.notificationSettingsSet;
const refused = (changed: object) => mina.mistakes(SET, { input: { ...GOOD, ...changed } });
const tokenIn = (mail: Mail | undefined) => /token=([\w.-]+)/.exec(mail?.text ?? '')?.[1];

describe('an address for letters', () => {
  it('is asked by letter, confirmed by its link, and told to its owner only', async () => {
    expect((await mina.ask(READ)).data.notificationSettings).toMatchObject({ mail: true, email: null });
    expect(await set({})).toEqual({ ...GOOD, mail: true, confirmed: false });
    const [letter] = await smtp.until(1);
    expect(letter).toMatchObject({ to: GOOD.email, subject: '이 주소가 맞나요?' });
    expect(letter?.text).toMatch(/http:\/\/localhost:3000\/ko\/notifications\/confirm\?token=/);
    expect(letter?.headers.has('list-unsubscribe')).toBe(false);
    // Servers in between keep addresses of pages in their logs.
    expect(tokenIn(letter)).not.toMatch(/mina|town/);
    expect((await api.ask(CONFIRM, { token: tokenIn(letter) })).data).toEqual({ notificationEmailConfirm: true });
    expect((await mina.ask(READ)).data.notificationSettings).toMatchObject({ email: GOOD.email, confirmed: true });
    const jun = await signedInAs(api, anAddress());
    expect((await jun.ask(READ)).data.notificationSettings).toMatchObject({ email: null, confirmed: false });
  });

  it('stays confirmed when something else changes, and not when it is another one', async () => {
    await set({});
    const key = await keyOf(mina);
    await api.ask(CONFIRM, { token: writeLink(SECRET, 'confirm', key) });
    expect(await set({ language: 'EN', kinds: ['MESSAGES'] })).toMatchObject({ confirmed: true, kinds: ['MESSAGES'] });
    expect(await set({ email: 'other@town.example' })).toMatchObject({ confirmed: false });
    expect((await api.ask(CONFIRM, { token: writeLink(SECRET, 'confirm', key) })).data).toEqual({
      notificationEmailConfirm: false,
    });
  });

  it('is forgotten by its owner, and by one click on the link in each letter', async () => {
    await set({});
    expect(await set({ email: null })).toMatchObject({ email: null, confirmed: false });
    await set({});
    const token = writeLink(SECRET, 'stop', await keyOf(mina));
    expect((await api.ask(STOP, { token })).data).toEqual({ notificationEmailStop: true });
    expect((await mina.ask(READ)).data.notificationSettings).toMatchObject({ email: null });
    expect((await api.ask(STOP, { token })).data).toEqual({ notificationEmailStop: false });
  });

  it('is asked three times a day at most, whoever asks, and an account asks five times', async () => {
    for (let count = 0; count < 3; count++) await set({}, await signedInAs(api, anAddress()));
    expect(await refused({ email: 'MINA@town.example' })).toMatchObject([{ code: 'RATE_LIMITED' }]);
    for (let count = 0; count < 5; count++) await set({ email: `mina${count}@town.example` });
    expect(await refused({ email: 'mina5@town.example' })).toMatchObject([{ code: 'RATE_LIMITED' }]);
    expect((await mina.ask(READ)).data.notificationSettings).toMatchObject({ email: 'mina4@town.example' });
  });

  it('is taken by nobody where the operator sends no letters', async () => {
    const silent = await openApi();
    try {
      const who = await signedInAs(silent, anAddress());
      expect((await who.ask(READ)).data.notificationSettings).toMatchObject({ mail: false });
      expect(await who.mistakes(SET, { input: GOOD })).toEqual([{ code: 'MAIL_OFF', params: {} }]);
    } finally {
      await silent.stop();
    }
  });

  /** What a link about somebody's address holds. */
  async function keyOf({ address: account }: SignedIn) {
    const { rows } = await api.owner.query(
      'select address_key as key from app.notification_request where account = $1 order by at desc limit 1',
      [account],
    );
    return { account, key: String(rows[0].key) };
  }
});

describe('nonsense as settings', () => {
  // nonsense: NotificationSettingsInput.email
  it('is refused as an address', async () => {
    const addresses = ['', 'mina', 'mina@', '@town.example', 'Mina <mina@town.example>', 'a@b.example, c@d.example'];
    for (const email of [...addresses, 'a@b.example\r\nBcc: all@town.example', `${'a'.repeat(260)}@b.example`]) {
      expect(await refused({ email })).toEqual([{ code: 'BAD_EMAIL', params: {} }]);
    }
  });

  // nonsense: NotificationSettingsInput.language
  // nonsense: NotificationSettingsInput.kinds
  // nonsense: Mutation.notificationSettingsSet.input
  it('is refused as a language, as what to write about, and as a whole', async () => {
    for (const changed of [{ language: 'FR' }, { language: null }, { kinds: ['WEATHER'] }, { kinds: null }]) {
      expect(await refused(changed)).toMatchObject([{ code: 'VARIABLES_INVALID' }]);
    }
    expect(await mina.mistakes(SET, { input: null })).toMatchObject([{ code: 'VARIABLES_INVALID' }]);
    expect(await set({ kinds: Array(50).fill('MESSAGES') })).toMatchObject({ kinds: ['MESSAGES'] });
  });

  // nonsense: NotificationSettingsInput.timeZone
  it('is refused as a clock', async () => {
    for (const timeZone of ['', 'Seoul', 'Mars/Base', '+99:00']) {
      expect(await refused({ timeZone })).toEqual([{ code: 'TIME_ZONE_UNKNOWN', params: { value: timeZone } }]);
    }
  });

  it('is asked of nobody who is not signed in', async () => {
    expect(await api.mistakes(READ)).toEqual([{ code: 'SESSION_REQUIRED', params: {} }]);
    expect(await api.mistakes(SET, { input: GOOD })).toEqual([{ code: 'SESSION_REQUIRED', params: {} }]);
  });
});

describe('a link', () => {
  const about = { account: `0x${'ab'.repeat(20)}`, key: 'c'.repeat(32) };
  const token = writeLink(SECRET, 'confirm', about, 0);

  // nonsense: Mutation.notificationEmailConfirm.token
  // nonsense: Mutation.notificationEmailStop.token
  it('that was changed, made up, or is for something else does nothing', async () => {
    const changed = token.replace('0xab', '0xac');
    const forged = writeLink('another secret', 'stop', about);
    for (const wrong of ['', 'x', '0x.y.0.z', changed, forged, `${token}A`]) {
      expect(await api.mistakes(STOP, { token: wrong })).toEqual([{ code: 'BAD_LINK', params: {} }]);
      expect(await api.mistakes(CONFIRM, { token: wrong })).toEqual([{ code: 'BAD_LINK', params: {} }]);
    }
    expect(await api.mistakes(STOP, { token })).toEqual([{ code: 'BAD_LINK', params: {} }]);
  });

  it('that confirms works for two days, one that stops for good', async () => {
    expect(await api.mistakes(CONFIRM, { token })).toEqual([{ code: 'LINK_EXPIRED', params: {} }]);
    const twoDays = 2 * 24 * 3600 * 1000;
    expect(readLink(SECRET, 'confirm', token, twoDays)).toEqual(about);
    expect(() => readLink(SECRET, 'confirm', token, twoDays + 1)).toThrow('LINK_EXPIRED');
    expect(readLink(SECRET, 'stop', writeLink(SECRET, 'stop', about, 0))).toEqual(about);
  });
});
