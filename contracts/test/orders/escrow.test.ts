import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import type { Observation } from '../../../test/support/escrow/observe.ts';
import { differences, type Walked, walk } from '../../../test/support/escrow/walk.ts';
import {
  BY,
  type By,
  ENDINGS,
  type EndingName,
  ESCROW,
  LIVE,
  type Row,
  TABLE,
  WINDOWS,
  type Window,
} from '../../protocol/orders/index.ts';

let anvil: Anvil;
let walked: Walked[];

beforeAll(async () => {
  anvil = await startAnvil();
  walked = await walk(anvil);
}, 300_000);
afterAll(() => anvil.stop());

const named = ({ from, by, does, when }: Row) => `${from}: ${by} ${does} ${when}`;
const only = (keep: (one: Observation) => boolean) =>
  walked.map((one) => ({ ...one, observations: one.observations.filter(keep) }));
/** Whether the walk tells the table from one in which another stands for this row, or none. */
function sees(row: Row, change?: Partial<Row>): boolean {
  const rows = TABLE.flatMap((one) => (one !== row ? [one] : change ? [{ ...one, ...change }] : []));
  const about = only((one) => one.case.action === row.does);
  return differences(about, { ...ESCROW, rows }).length > 0;
}
const unseen = (change: (row: Row) => Partial<Row> | undefined) =>
  TABLE.filter((row) => !sees(row, change(row))).map(named);
const next = <T>(all: readonly T[], one: T): T => all[(all.indexOf(one) + 1) % all.length] as T;

const sameCallers = (one: By, other: By) => BY[one].callers.join() === BY[other].callers.join();

describe('the escrow', () => {
  it('does what its table says, for everybody, one second before, at and after every limit', () => {
    const answers = walked.flatMap(({ observations }) => observations);
    expect(answers.length).toBeGreaterThan(2_000);
    expect(answers.some(({ observed }) => 'done' in observed)).toBe(true);
    expect(differences(walked, ESCROW)).toEqual([]);
  });
});

describe('the walk', () => {
  it('misses every row that is taken out of the table', () => {
    expect(unseen(() => undefined)).toEqual([]);
  });

  it('sees every row that leads or ends elsewhere', () => {
    const elsewhere = (row: Row): Partial<Row> =>
      row.to === undefined
        ? { ends: row.ends === 'Expired' ? 'Declined' : 'Expired' }
        : { to: row.to === 'Delivered' ? 'Shipped' : 'Delivered' };
    expect(unseen(elsewhere)).toEqual([]);
  });

  it('sees every row that somebody else may take', () => {
    const others = Object.keys(BY) as By[];
    const other = (by: By) => others.find((one) => !sameCallers(one, by)) as By;
    expect(unseen((row) => ({ by: other(row.by) }))).toEqual([]);
  });

  it('sees every row that is possible at another time', () => {
    expect(unseen((row) => ({ when: next(Object.keys(WINDOWS) as Window[], row.when) }))).toEqual([]);
  });

  it('sees every limit that is a second off', () => {
    for (const [limit, shift] of [
      ['deadline', 1],
      ['deadline', -1],
      ['meetAt', 1],
      ['meetAt', -1],
      ['inspectBy', 1],
      ['inspectBy', -1],
    ] as const) {
      const shifted = walked.map((one) => {
        const { facts } = one.before;
        return { ...one, before: { ...one.before, facts: { ...facts, [limit]: facts[limit] + shift } } };
      });
      expect(differences(shifted, ESCROW), `${limit} ${shift}`).not.toEqual([]);
    }
  });

  it('sees every amount that is a unit off', () => {
    const ended = only(({ observed }) => 'done' in observed && observed.done.closed !== undefined);
    const unseenAmounts = (Object.keys(ENDINGS) as EndingName[]).flatMap((ending) =>
      (['priceToBuyer', 'depositToBuyer', 'depositToSeller', 'cost'] as const).flatMap((amount) => {
        const pays = ENDINGS[ending];
        const off = { text: 'off', of: (values: Parameters<typeof pays.cost.of>[0]) => pays[amount].of(values) + 1n };
        const endings = { ...ENDINGS, [ending]: { ...pays, [amount]: off } };
        return differences(ended, { ...ESCROW, endings }).length > 0 ? [] : [`${ending} ${amount}`];
      }),
    );
    expect(unseenAmounts).toEqual([]);
  });

  it('stands wherever an order can stand', () => {
    const stands = new Set(walked.map(({ before }) => before.facts.state));
    expect(stands.size).toBe(8);
    expect(LIVE.filter((stand) => !TABLE.some(({ from }) => from === stand))).toEqual([]);
  });
});
