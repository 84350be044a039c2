import { MARKET_TOKEN } from '@moothall/contracts/protocol';
import type { Escrow } from '@moothall/contracts/protocol/orders/index';
import type { Anvil } from '../anvil.ts';
import { done, type Market, openMarket } from '../market.ts';
import { Calls, casesAt } from './cases.ts';
import { type Before, expected, seen } from './expect.ts';
import { nodeAt } from './node.ts';
import { type Observation, Observer } from './observe.ts';
import { SCENARIOS, type Scenario, secondsAround } from './scenarios.ts';

/** Everything that was tried on one order, and what the contract answered. */
export interface Walked {
  scenario: string;
  before: Before;
  observations: Observation[];
}

/** Brings an order into each scenario, and tries everything at every second that matters. The table is not asked. */
export async function walk(anvil: Anvil): Promise<Walked[]> {
  const market = await openMarket(anvil);
  // Every deal bears the fee, and none needs deposits: what purchases cost is another test's matter.
  await done(market.orders(market.operator).setTokenLimits(MARKET_TOKEN, 0n, 2n ** 90n));
  const node = nodeAt(anvil.url);
  const walked: Walked[] = [];
  for (const scenario of SCENARIOS) {
    const snapshot = await node.ask<string>('evm_snapshot', []);
    walked.push(await walkOne(scenario, market));
    await node.ask('evm_revert', [snapshot]);
    for (const person of [market.operator, market.seller, market.buyer, market.other]) person.signer.reset();
  }
  return walked;

  async function walkOne(scenario: Scenario, market: Market): Promise<Walked> {
    const { deal, id } = await scenario.reach(market, async (second) => {
      await node.ask('evm_setNextBlockTimestamp', [`0x${second.toString(16)}`]);
      await anvil.mine();
    });
    const observer = new Observer(node, market, deal, id);
    const facts = await observer.facts();
    const cases = casesAt(secondsAround(facts, await market.now()));
    const observations = await observer.all(cases, new Calls(market, deal, id));
    return { scenario: scenario.name, before: { market, deal, id, facts }, observations };
  }
}

/** Where contract and table say different things, one line for each. */
export function differences(walked: readonly Walked[], escrow: Escrow): string[] {
  return walked.flatMap(({ scenario, before, observations }) =>
    observations.flatMap(({ case: tried, observed }) => {
      const [table, contract] = [expected(before, tried, escrow), seen(observed, tried.second)];
      if (table === contract) return [];
      const { actor, action, second, forged } = tried;
      const what = `${scenario}: ${actor} ${action}${forged ? ' with a forged signature' : ''}`;
      const when = `at deadline ${signed(second - before.facts.deadline)} s, meeting ${signed(second - before.facts.meetAt)} s`;
      return [`${what} ${when}\n  table    ${table}\n  contract ${contract}`];
    }),
  );
}

const signed = (seconds: number): string => (seconds < 0 ? `− ${-seconds}` : `+ ${seconds}`);
