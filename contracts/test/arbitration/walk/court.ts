import { NO_PERMIT } from '@moothall/contracts/protocol/deals';
import {
  Arbitrators__factory,
  Jurors__factory,
  Jury__factory,
  MarketToken__factory,
  SettableBeacon__factory,
  TownToken__factory,
} from '@moothall/contracts/protocol/generated/index';
import { HDNodeWallet, MaxUint256, NonceManager } from 'ethers';
import type { Anvil } from '../../../../test/support/anvil.ts';
import { done, type Market, MOOT, openMarket, type Person, WON } from '../../../../test/support/market.ts';

const PHRASE = 'test test test test test test test test test test test junk';
const DAY = 24 * 3600;
const TICKETS = 50;
export const SEED = `0x${'5e'.repeat(32)}`;

/** A market whose deals arbitrators judge: three who bid, one who does not, and somebody with fifty tickets. */
export interface Court {
  market: Market;
  /** With bonds; the first three bid. */
  judges: [Person, Person, Person, Person];
  arbitrators: ReturnType<typeof Arbitrators__factory.connect>;
  jury: ReturnType<typeof Jury__factory.connect>;
  beacon: ReturnType<typeof SettableBeacon__factory.connect>;
  /** Moves the chain's clock to this second and mines a block. */
  to(second: number): Promise<void>;
  /** Posts the seed of an epoch, and waits for its moment first. */
  post(epoch: bigint): Promise<void>;
}

/** Deploys it on a fresh chain and lets the tickets warm up. */
export async function openCourt(anvil: Anvil): Promise<Court> {
  const market = await openMarket(anvil);
  const { operator, deployment } = market;
  const { vault, marketToken, arbitrators, jurors, jury, beacon } = deployment.addresses;
  const { erc20: won } = await market.vault(operator).tokenOf(WON);
  const judges = [6, 7, 8, 9].map((index): Person => {
    const wallet = HDNodeWallet.fromPhrase(PHRASE, undefined, `m/44'/60'/0'/0/${index}`).connect(anvil.provider);
    return { address: wallet.address, wallet, signer: new NonceManager(wallet) };
  }) as Court['judges'];
  const moot = MarketToken__factory.connect(marketToken, operator.signer);
  for (const { address, signer } of judges) {
    await done(moot.transfer(address, 1_000n * MOOT));
    await done(TownToken__factory.connect(won, operator.signer).mint(address, 1_000_000n));
    await done(moot.connect(signer).approve(vault, MaxUint256));
    await done(TownToken__factory.connect(won, signer).approve(vault, MaxUint256));
    const own = Arbitrators__factory.connect(arbitrators, signer);
    await done(own.addBond(1, 100n * MOOT, NO_PERMIT));
    await done(own.addBond(WON, 100_000n, NO_PERMIT));
  }
  await done(moot.approve(vault, MaxUint256));
  await done(Jurors__factory.connect(jurors, operator.signer).join(TICKETS, [], NO_PERMIT));
  await done(market.orders(operator).setParameters(200, 90 * DAY, arbitrators));
  const connected = SettableBeacon__factory.connect(beacon, operator.signer);
  const to = async (second: number) => {
    if (second <= (await market.now())) return;
    await anvil.provider.send('evm_setNextBlockTimestamp', [`0x${second.toString(16)}`]);
    await anvil.mine();
  };
  await to((await market.now()) + 9 * DAY);
  const court = Arbitrators__factory.connect(arbitrators, operator.signer);
  await done(court.setJuryLimit(WON, 1_000_000n));
  return {
    market,
    judges,
    arbitrators: court,
    jury: Jury__factory.connect(jury, operator.signer),
    beacon: connected,
    to,
    async post(epoch) {
      await to(Number(await connected.timeOf(epoch)));
      if ((await connected.seedOf(epoch)) === `0x${'00'.repeat(32)}`) await done(connected.post(epoch, SEED));
    },
  };
}

/** Some of a jury of 21 answer, and the verdict is recorded: so many yes, so many no. */
export async function decide(court: Court, juryCase: bigint, accepting: number, rejecting: number): Promise<void> {
  const { jury } = court;
  await court.post((await jury.roundOf(juryCase, 1)).epoch);
  await done(jury.start(juryCase));
  const votes = [...Array(accepting + rejecting).keys()].map((seat) => ({ seat, choice: seat < accepting ? 1 : 0 }));
  for (const { seat, choice } of votes)
    await done(jury.commit(juryCase, seat, await jury.commitmentOf(juryCase, 1, seat, choice, SEED)));
  const { commitUntil, revealUntil } = await jury.roundOf(juryCase, 1);
  await court.to(Number(commitUntil) + 1);
  for (const { seat, choice } of votes) await done(jury.reveal(juryCase, seat, choice, SEED));
  await court.to(Number(revealUntil) + 2 * DAY + 1);
  await done(jury.finalise(juryCase));
}

/** Nobody posts the lot of a case, and that is recorded. */
export async function voidCase(court: Court, juryCase: bigint): Promise<void> {
  await court.to((await court.market.now()) + 3 * DAY + 1);
  await done(court.jury.finalise(juryCase));
}
