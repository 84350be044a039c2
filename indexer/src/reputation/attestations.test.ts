import { attestationKey, attesterKey, EVERY_TOPIC, topicOf } from '@moothall/contracts/protocol/reputation/index';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { done, type Market, openMarket, type Person } from '../../../test/support/market.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { openTestIndex, type TestIndex } from '../../test-support/test-index.ts';
import { Attestation, AttestationRefusal, Attester, Document } from '../entities.ts';

const PHONE = topicOf('phone');
const WORDS = `0x${'a7'.repeat(32)}`;
const NO_WORDS = `0x${'00'.repeat(32)}`;
const YEAR = 365 * 24 * 3600;
const low = ({ address }: Person) => address.toLowerCase();

describe('attestations in the index', () => {
  let anvil: Anvil;
  let market: Market;
  let index: TestIndex;

  beforeAll(async () => {
    anvil = await startAnvil();
    market = await openMarket(anvil);
    index = await openTestIndex(await freshDatabase(), anvil.provider, market.deployment);
  });
  afterAll(async () => {
    await index.close();
    await anvil.stop();
  });

  const attest = async (digest: string, term = YEAR) => {
    const expiresAt = (await market.now()) + term;
    await done(market.attestations(market.other).attest(market.seller.address, PHONE, digest, expiresAt));
    return { expiresAt: new Date(expiresAt * 1000), issuedAt: await now() };
  };
  const now = async () => new Date((await market.now()) * 1000);
  const id = () => attestationKey(low(market.other), low(market.seller), PHONE);
  const row = async () => (await index.catchUp()).findOneOrFail(Attestation, { id: id() });

  it('say who vouches for what about whom until when, and their words are asked for', async () => {
    const times = await attest(WORDS);
    expect(await row()).toMatchObject({
      issuer: low(market.other),
      about: low(market.seller),
      topic: PHONE,
      words: WORDS,
      revokedAt: null,
      ...times,
    });
    expect(await (await index.catchUp()).findOne(Document, { digest: WORDS })).not.toBeNull();
  });

  it('end when the issuer takes them back, and begin anew with a newer word', async () => {
    await done(market.attestations(market.other).revoke(market.seller.address, PHONE));
    expect((await row()).revokedAt).toEqual(await now());
    const former = (await row()).issuedEvent;
    const times = await attest(NO_WORDS, 2 * YEAR - 3600);
    expect(await row()).toMatchObject({ words: null, revokedAt: null, ...times });
    expect((await row()).issuedEvent > former).toBe(true);
    expect(await (await index.catchUp()).count(Attestation, {})).toBe(1);
  });

  it('carry what the person refuses, on a topic and at all', async () => {
    const own = market.attestations(market.seller);
    await done(own.setRefusal(market.other.address, PHONE, true));
    await done(own.setRefusal(market.other.address, EVERY_TOPIC, true));
    const key = { about: low(market.seller), issuer: low(market.other) };
    const refusal = async (topic: string) =>
      (await index.catchUp()).findOneOrFail(AttestationRefusal, { ...key, topic });
    expect(await refusal(PHONE)).toMatchObject({ refused: true });
    expect(await refusal(EVERY_TOPIC)).toMatchObject({ refused: true, changedAt: await now() });
    await done(own.setRefusal(market.other.address, PHONE, false));
    expect(await refusal(PHONE)).toMatchObject({ refused: false, changedAt: await now() });
    expect(await refusal(EVERY_TOPIC)).toMatchObject({ refused: true });
  });

  it("know whose word on which topic is this market's badge", async () => {
    const { address } = market.other;
    await done(market.attesters(market.operator).setAttester(address, PHONE, true));
    const attester = async () =>
      (await index.catchUp()).findOneOrFail(Attester, { id: attesterKey(low(market.other), PHONE) });
    expect(await attester()).toMatchObject({ attester: low(market.other), topic: PHONE, registered: true });
    await done(market.attesters(market.operator).setAttester(address, PHONE, false));
    expect(await attester()).toMatchObject({ registered: false, changedAt: await now() });
  });
});
