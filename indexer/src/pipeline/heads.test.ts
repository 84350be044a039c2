import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Anvil, startAnvil } from '../../../test/support/anvil.ts';
import { Heads } from './heads.ts';

const LONG_MS = 60_000;
const elapsed = async (work: Promise<void>) => {
  const started = performance.now();
  await work;
  return performance.now() - started;
};

describe('word of new blocks', { timeout: 120_000 }, () => {
  let anvil: Anvil;
  beforeAll(async () => {
    anvil = await startAnvil();
  });
  afterAll(() => anvil.stop());

  it('comes when the node has one', async () => {
    const heads = new Heads(anvil.url);
    // The answer to the subscription is word enough that it stands.
    await heads.next(LONG_MS);
    const next = heads.next(LONG_MS);
    await anvil.mine();
    expect(await elapsed(next)).toBeLessThan(LONG_MS / 2);
  });

  it('is not waited for longer than it takes to ask, where a node gives none', async () => {
    const heads = new Heads('http://127.0.0.1:9');
    expect(await elapsed(heads.next(50))).toBeGreaterThan(40);
  });
});
