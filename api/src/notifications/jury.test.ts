import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JuryCase, JurySeat } from '../../../indexer/src/entities.ts';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import {
  caseRow,
  drawnAgo,
  insertCases,
  insertRounds,
  insertSeats,
  openJury,
  roundRow,
  seatRow,
} from '../../../test/support/jury-rows.ts';
import { ago, anAddress, HOUR, openForBusiness } from '../../../test/support/rows.ts';
import { type SignedIn, signedInAs } from '../../../test/support/signed-in.ts';

let api: TestApi;
let juror: SignedIn;
beforeAll(async () => {
  api = await openApi();
  await openForBusiness(api);
  await api.write((rows) => openJury(rows));
});
afterAll(() => api.stop());
beforeEach(async () => {
  juror = await signedInAs(api, anAddress());
});

async function given(changed: Partial<JuryCase>, ...seats: Partial<JurySeat>[]): Promise<JuryCase> {
  const file = caseRow(changed);
  await api.write(async (rows) => {
    await insertCases(rows, [file]);
    await insertRounds(rows, [roundRow(file)]);
    await insertSeats(
      rows,
      seats.map((seat, i) => seatRow(file, i, { juror: juror.address, ...seat })),
    );
  });
  return file;
}
const NEWS =
  '{ notifications { unread edges { node { kind at deadline turn juryCase { caseId } order { orderId } } } } }';
const told = async () => {
  const { data } = await juror.ask(NEWS);
  return data.notifications.edges.map(({ node }: { node: unknown }) => node);
};
const about = (file: JuryCase) => ({ juryCase: { caseId: BigInt(file.id).toString() }, order: null });

describe('a juror', () => {
  it('is told that the lot fell on them, once however many seats, until when', async () => {
    const file = await given(drawnAgo(HOUR), {}, {});
    expect(await told()).toEqual([
      {
        ...{ kind: 'JURY_DRAWN', at: ago(HOUR).toISOString(), turn: true, ...about(file) },
        deadline: file.commitUntil?.toISOString(),
      },
    ]);
  });

  it('has nothing to do for the moment once every vote is sealed', async () => {
    await given(drawnAgo(HOUR), { state: 'committed' });
    expect(await told()).toMatchObject([{ kind: 'JURY_DRAWN', deadline: null, turn: false }]);
  });

  it('is told to open what is sealed, from the first second in which that is possible', async () => {
    const file = await given(drawnAgo(72 * HOUR + 1), { state: 'committed' });
    expect(await told()).toMatchObject([
      {
        ...{ kind: 'JURY_REVEAL_DUE', at: ago(0).toISOString(), turn: true, ...about(file) },
        deadline: file.revealUntil?.toISOString(),
      },
      { kind: 'JURY_DRAWN', turn: false },
    ]);
  });

  it('is told nothing more once it is open', async () => {
    await given(drawnAgo(80 * HOUR), { state: 'revealed', choice: true });
    expect(await told()).toMatchObject([{ kind: 'JURY_DRAWN' }]);
  });

  it.each([
    [
      'with the majority, which can be claimed',
      { state: 'revealed', choice: true },
      [{ kind: 'JURY_CLAIM', turn: true }],
    ],
    ['with the majority, which was claimed', { state: 'claimed', choice: true }, [{ kind: 'JURY_CLAIM', turn: false }]],
    ['against it', { state: 'revealed', choice: false }, []],
  ] as const)('learns what came of a vote %s', async (_, seat, expected) => {
    const decidedAt = ago(HOUR);
    await given({ ...drawnAgo(200 * HOUR), verdict: 'accepted', decidedAt, settled: true }, seat);
    expect(await told()).toMatchObject([...expected, { kind: 'JURY_DRAWN' }]);
  });

  it('is told nothing where they are a party, nor anybody of a seat that stays empty', async () => {
    await given(drawnAgo(HOUR), { party: true }, { juror: null, place: null });
    expect(await told()).toEqual([]);
  });
});
