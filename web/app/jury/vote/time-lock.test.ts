import { roundOpening, timeLockedBytes } from '@moothall/contracts/protocol/jury/time-lock';
import { timelockDecrypt } from 'tlock-js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type OwnNetwork, ownNetwork } from '../../../../test/support/time-lock.ts';
import { lockVote } from './time-lock.ts';

const vote = { choice: 1, salt: `0x${'c7'.repeat(32)}` } as const;
const ENDS = 1_750_000_000;

let drand: OwnNetwork;
beforeAll(async () => {
  drand = await ownNetwork();
});
afterAll(() => drand.stop());

/** Opens with any round's signature, as a library of drand does it. */
async function open(locked: string, round: number): Promise<Uint8Array> {
  const told = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const client = {
    options: { disableBeaconVerification: true, noCache: true },
    chain: () => ({ baseUrl: '', info: async () => drand.info }),
    get: async () => ({ round, randomness: '', signature: drand.sign(round) }),
  };
  try {
    return await timelockDecrypt(locked, client as never);
  } finally {
    told.mockRestore();
  }
}

describe('a vote that a page seals by time', () => {
  it('opens with the first round after voting, and holds choice and salt', async () => {
    const locked = await lockVote(drand.network, ENDS, vote);
    const round = roundOpening(drand.network, ENDS);
    expect(Uint8Array.from(await open(locked, round))).toEqual(timeLockedBytes(vote));
  });

  it('opens with no round before', async () => {
    const locked = await lockVote(drand.network, ENDS, vote);
    await expect(open(locked, roundOpening(drand.network, ENDS) - 1)).rejects.toThrow();
  });

  it('is sealed without asking anybody', async () => {
    const before = drand.asked.length;
    await lockVote(drand.network, ENDS, vote);
    expect(drand.asked).toHaveLength(before);
  });

  it('is another text each time, so that two votes that say the same do not look the same', async () => {
    expect(await lockVote(drand.network, ENDS, vote)).not.toBe(await lockVote(drand.network, ENDS, vote));
  });
});
