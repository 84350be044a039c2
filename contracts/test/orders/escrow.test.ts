import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { differences, type Walked, walk } from '../../../test/support/escrow/walk.ts';
import { ESCROW } from '../../protocol/orders/index.ts';

let anvil: Anvil;
let walked: Walked[];

beforeAll(async () => {
  anvil = await startAnvil({ timestamp: 1_800_000_000 });
  const t = Date.now();
  walked = await walk(anvil);
  const obs = walked.flatMap((w) => w.observations);
  console.log('walk', Date.now() - t, obs.length, obs.filter((o) => 'done' in o.observed).length, walked.length);
});
afterAll(() => anvil.stop());

describe('the escrow', () => {
  it('does what its table says', () => {
    const d = differences(walked, ESCROW);
    console.log(d.length);
    expect(d.slice(0, 5).join('\n')).toBe('');
  });
});
