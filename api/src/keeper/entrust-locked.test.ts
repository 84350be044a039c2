import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { aHash, anAddress, openForBusiness } from '../../../test/support/rows.ts';
import { type SignedIn, signedInAs } from '../../../test/support/signed-in.ts';
import { type OwnNetwork, ownNetwork } from '../../../test/support/time-lock.ts';

const ENTRUST = 'mutation ($input: BallotEntrustLockedInput!) { ballotEntrustLocked(input: $input) { seatId } }';

describe('entrusting a vote that is sealed by time', () => {
  let api: TestApi;
  let juror: SignedIn;
  let drand: OwnNetwork;
  let good: Record<string, unknown>;
  beforeAll(async () => {
    drand = await ownNetwork();
    good = { caseId: '7', round: 1, seat: 0, locked: await drand.lock(9, { choice: 1, salt: aHash() }) };
    api = await openApi({ BALLOT_KEY: `0x${'b4'.repeat(32)}`, timeLock: drand.network });
    await openForBusiness(api);
    juror = await signedInAs(api, anAddress());
  });
  afterAll(async () => {
    await api.stop();
    await drand.stop();
  });

  // nonsense: Mutation.ballotEntrustLocked.input BallotEntrustLockedInput.caseId BallotEntrustLockedInput.round
  // nonsense: BallotEntrustLockedInput.seat BallotEntrustLockedInput.locked
  it.each([
    [{ caseId: '-1' }, 'BAD_AMOUNT'],
    [{ round: 0 }, 'ROUND_OUT_OF_BOUNDS'],
    [{ round: 3 }, 'ROUND_OUT_OF_BOUNDS'],
    [{ seat: -1 }, 'SEAT_OUT_OF_BOUNDS'],
    [{ seat: 303 }, 'SEAT_OUT_OF_BOUNDS'],
    [{ locked: null }, 'VARIABLES_INVALID'],
    [{ locked: '' }, 'BALLOT_LOCK_MALFORMED'],
    [{ locked: 'yes' }, 'BALLOT_LOCK_MALFORMED'],
    [{ locked: '-----BEGIN AGE ENCRYPTED FILE-----\nAAAA\n-----END AGE ENCRYPTED FILE-----' }, 'BALLOT_LOCK_MALFORMED'],
    [{ locked: 'A'.repeat(50_000) }, 'BALLOT_LOCK_MALFORMED'],
  ])('refuses %j', async (changed, code) => {
    expect(await juror.mistakes(ENTRUST, { input: { ...good, ...changed } })).toMatchObject([{ code }]);
  });

  it('needs a session, a keeper and a chain that answers', async () => {
    expect(await api.mistakes(ENTRUST, { input: good })).toEqual([{ code: 'SESSION_REQUIRED', params: {} }]);
    expect(await juror.mistakes(ENTRUST, { input: good })).toEqual([{ code: 'RPC_UNAVAILABLE', params: {} }]);
    expect(await juror.mistakes('{ ballotLock { hash } }')).toEqual([{ code: 'RPC_UNAVAILABLE', params: {} }]);
    const without = await openApi();
    const other = await signedInAs(without, anAddress());
    expect(await other.mistakes(ENTRUST, { input: good })).toEqual([{ code: 'KEEPER_OFF', params: {} }]);
    await without.stop();
  });
});
