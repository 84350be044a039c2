import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { aHash, anAddress, openForBusiness } from '../../../test/support/rows.ts';
import { type SignedIn, signedInAs } from '../../../test/support/signed-in.ts';

const ENTRUST = 'mutation ($input: BallotEntrustInput!) { ballotEntrust(input: $input) { seatId } }';
const good = { caseId: '7', round: 1, seat: 0, choice: true, salt: aHash() };

describe('entrusting a vote', () => {
  let api: TestApi;
  let juror: SignedIn;
  beforeAll(async () => {
    api = await openApi({ BALLOT_KEY: `0x${'b4'.repeat(32)}` });
    await openForBusiness(api);
    juror = await signedInAs(api, anAddress());
  });
  afterAll(() => api.stop());

  // nonsense: Mutation.ballotEntrust.input BallotEntrustInput.caseId BallotEntrustInput.round BallotEntrustInput.seat
  // nonsense: BallotEntrustInput.choice BallotEntrustInput.salt
  it.each([
    [{ caseId: '-1' }, 'BAD_AMOUNT'],
    [{ caseId: 'seven' }, 'BAD_AMOUNT'],
    [{ round: 0 }, 'ROUND_OUT_OF_BOUNDS'],
    [{ round: 3 }, 'ROUND_OUT_OF_BOUNDS'],
    [{ seat: -1 }, 'SEAT_OUT_OF_BOUNDS'],
    [{ seat: 303 }, 'SEAT_OUT_OF_BOUNDS'],
    [{ choice: 2 }, 'VARIABLES_INVALID'],
    [{ choice: null }, 'VARIABLES_INVALID'],
    [{ salt: '0x12' }, 'BAD_BYTES32'],
  ])('refuses %j', async (changed, code) => {
    expect(await juror.mistakes(ENTRUST, { input: { ...good, ...changed } })).toMatchObject([{ code }]);
  });

  it('needs a session, a keeper and a chain that answers', async () => {
    expect(await api.mistakes(ENTRUST, { input: good })).toEqual([{ code: 'SESSION_REQUIRED', params: {} }]);
    expect(await juror.mistakes(ENTRUST, { input: good })).toEqual([{ code: 'RPC_UNAVAILABLE', params: {} }]);
    const without = await openApi();
    const other = await signedInAs(without, anAddress());
    expect(await other.mistakes(ENTRUST, { input: good })).toEqual([{ code: 'KEEPER_OFF', params: {} }]);
    await without.stop();
  });
});
