import { Wallet } from 'ethers';
import { describe, expect, it } from 'vitest';
import { type Ballot, ballotText, choiceUnder, saltOf, sealOf } from './salt.ts';

const ballot: Ballot = { chainId: 31_337n, jury: '0x5FbDB2315678afecb367f032d93F642f64180aa3', id: 7n, round: 1 };
const wallet = new Wallet(`0x${'11'.repeat(32)}`);
const sign = (where: Ballot, by = wallet) => by.signMessage(ballotText(where));

describe('the secret of a vote', () => {
  it('comes again from the same wallet, so that any device can open the vote', async () => {
    const [here, there] = [await sign(ballot), await sign(ballot)];
    for (const choice of [0, 1] as const) {
      const seal = sealOf(ballot, 3, choice, saltOf(here, 3));
      expect(choiceUnder(ballot, 3, saltOf(there, 3), seal)).toBe(choice);
    }
  });

  it('is another one for every chain, jury, case, round, seat and person', async () => {
    const other = new Wallet(`0x${'22'.repeat(32)}`);
    const salts = [
      saltOf(await sign(ballot), 0),
      saltOf(await sign(ballot), 1),
      saltOf(await sign({ ...ballot, chainId: 1n }), 0),
      saltOf(await sign({ ...ballot, jury: wallet.address }), 0),
      saltOf(await sign({ ...ballot, id: 8n }), 0),
      saltOf(await sign({ ...ballot, round: 2 }), 0),
      saltOf(await sign(ballot, other), 0),
    ];
    expect(new Set(salts).size).toBe(salts.length);
  });

  it('opens no seal of another seat or another wallet', async () => {
    const salt = saltOf(await sign(ballot), 3);
    const seal = sealOf(ballot, 3, 1, salt);
    expect(choiceUnder(ballot, 4, salt, seal)).toBeUndefined();
    expect(choiceUnder(ballot, 3, saltOf(await sign(ballot), 4), seal)).toBeUndefined();
  });
});
