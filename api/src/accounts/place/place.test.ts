import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../../test/support/api.ts';
import { anAddress, SEOUL } from '../../../../test/support/rows.ts';
import { type SignedIn, signedInAs } from '../../../../test/support/signed-in.ts';

const READ = '{ ownPlace { cell radiusKm } }';
const SET = 'mutation ($input: OwnPlaceInput!) { ownPlaceSet(input: $input) { cell radiusKm } }';

let api: TestApi;
let mina: SignedIn;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.stop());
beforeEach(async () => {
  mina = await signedInAs(api, anAddress());
});

describe("a person's own place", () => {
  it('is none until they choose, and then what they chose last', async () => {
    expect((await mina.ask(READ)).data).toEqual({ ownPlace: null });
    for (const place of [
      { cell: SEOUL, radiusKm: 10 },
      { cell: SEOUL, radiusKm: 2 },
    ]) {
      expect((await mina.ask(SET, { input: place })).data).toEqual({ ownPlaceSet: place });
      expect((await mina.ask(READ)).data).toEqual({ ownPlace: place });
    }
  });

  it('can be everywhere', async () => {
    await mina.ask(SET, { input: { cell: SEOUL, radiusKm: 10 } });
    await mina.ask(SET, { input: { radiusKm: 10 } });
    expect((await mina.ask(READ)).data).toEqual({ ownPlace: { cell: null, radiusKm: 10 } });
  });

  it('is told nobody else, and nobody without a session', async () => {
    await mina.ask(SET, { input: { cell: SEOUL, radiusKm: 10 } });
    const jun = await signedInAs(api, anAddress());
    expect((await jun.ask(READ)).data).toEqual({ ownPlace: null });
    expect(await api.mistakes(READ)).toEqual([{ code: 'SESSION_REQUIRED', params: {} }]);
    expect(await api.mistakes(SET, { input: { cell: SEOUL, radiusKm: 10 } })).toEqual([
      { code: 'SESSION_REQUIRED', params: {} },
    ]);
  });

  // nonsense: Mutation.ownPlaceSet.input OwnPlaceInput.cell OwnPlaceInput.radiusKm
  it('is refused when it is nonsense, and the one before stays', async () => {
    const place = { cell: SEOUL, radiusKm: 10 };
    await mina.ask(SET, { input: place });
    for (const radiusKm of [0, -5, 101]) {
      expect(await mina.mistakes(SET, { input: { cell: SEOUL, radiusKm } })).toEqual([
        { code: 'RADIUS_OUT_OF_BOUNDS', params: { radiusKm, max: 100 } },
      ]);
    }
    for (const cell of ['', 'seoul', '8a30e1d8b0effff', `${SEOUL} `]) {
      expect(await mina.mistakes(SET, { input: { cell, radiusKm: 10 } })).toEqual([
        { code: 'BAD_CELL', params: { value: cell } },
      ]);
    }
    for (const input of [null, {}, { cell: SEOUL, radiusKm: 2.5 }, { cell: SEOUL, radiusKm: 2 ** 40 }]) {
      expect(await mina.mistakes(SET, { input })).toMatchObject([{ code: 'VARIABLES_INVALID' }]);
    }
    expect((await mina.ask(READ)).data).toEqual({ ownPlace: place });
  });
});
