import { approvalsDigest } from '@moothall/contracts/protocol/arbitration/index';
import { type Deal, NO_PERMIT, type Terms } from '@moothall/contracts/protocol/deals';
import {
  Listings__factory,
  MarketToken__factory,
  TownToken__factory,
} from '@moothall/contracts/protocol/generated/index';
import type { MotionStruct } from '@moothall/contracts/protocol/generated/Moderation';
import { NO_LIMIT, SubjectKind } from '@moothall/contracts/protocol/moderation/index';
import { JsonRpcProvider, id as keccakOf, MaxUint256, type TransactionReceipt } from 'ethers';
import type { Anvil } from './anvil.ts';
import { DAY, open, pass, postSeed, seal, seatsOf } from './jury.ts';
import { buy, done, list, type Market, MOOT, type Person, WON } from './market.ts';

const HOUR = 3600;
const SALT = `0x${'5a'.repeat(32)}`;

/** What asking for a verdict on a listing takes. */
export interface ListingMotion {
  id: bigint;
  /** As whoever carries it out hands it in. */
  motion: MotionStruct & { target: string };
}

/** Terms as a motion describes them: the calldata of a call that takes them alone. */
export const termsInWords = (terms: Terms): string =>
  `0x${Listings__factory.createInterface().encodeFunctionData('close', [terms]).slice(10)}`;

/** Somebody asks for an effect on a listing. */
export async function moveAgainst(
  market: Market,
  by: Person,
  terms: Terms,
  effect: string,
  reason = keccakOf(`about ${effect} by ${by.address}`),
): Promise<ListingMotion> {
  const moderation = market.moderation(by);
  const kind = SubjectKind.Listing;
  const subject = await market.listings(by).idOf(terms);
  const stake = await moderation.leastStake(kind, subject);
  const about = termsInWords(terms);
  const receipt = await done(moderation.move({ kind, about, effect, guideline: 1, reason, stake }, NO_PERMIT));
  const moved = receipt.logs.map((log) => moderation.interface.parseLog(log)).find((event) => event?.name === 'Moved');
  if (!moved) throw new Error('a motion that is made says so');
  const openedAt = await market.now();
  const { target } = moved.args;
  const motion = { asker: by.address, kind, target, subject, effect, guideline: 1, reason, openedAt };
  return { id: moved.args.id, motion };
}

/** A jury of `people` answers with one voice and the verdict is recorded. */
export async function decide(
  market: Market,
  anvil: Pick<Anvil, 'provider'>,
  id: bigint,
  people: readonly Person[],
  yes: boolean,
): Promise<void> {
  const jury = market.jury(market.operator);
  await postSeed(market, anvil, id);
  await done(jury.start(id));
  const drawn = await seatsOf(market, id, people);
  const votes = await seal(market, id, drawn, () => (yes ? 1 : 0));
  await pass(anvil, 3 * DAY + 1);
  await open(market, id, votes);
  await pass(anvil, 4 * DAY + 1);
  await done(jury.finalise(id));
}

/** Lets people judge disputes: with 100 market tokens and 100,000 won behind their word. */
export async function letJudge(market: Market, people: readonly Person[]): Promise<void> {
  const { operator, deployment } = market;
  const { erc20 } = await market.vault(operator).tokenOf(WON);
  const won = TownToken__factory.connect(erc20, operator.signer);
  for (const person of people) {
    await done(won.mint(person.address, 1_000_000n));
    await done(TownToken__factory.connect(erc20, person.signer).approve(deployment.addresses.vault, MaxUint256));
    await done(market.arbitrators(person).addBond(1, 100n * MOOT, NO_PERMIT));
    await done(market.arbitrators(person).addBond(WON, 100_000n, NO_PERMIT));
  }
}

/** A deal that the buyer disputes. */
export async function disputed(market: Market): Promise<{ deal: Deal; id: string }> {
  const terms = await list(market);
  const { deal, id } = await buy(market, terms);
  await done(market.orders(market.seller).accept(deal, NO_PERMIT));
  await done(market.orders(market.buyer).openDispute(deal, keccakOf(`statement ${id}`), NO_PERMIT));
  return { deal, id };
}

/** The list a side seals, and what opens it. */
const listOf = ({ deployment }: Market, id: string, { address: party }: Person, approvals: number) => ({
  chainId: BigInt(deployment.chainId),
  arbitrators: deployment.addresses.arbitrators,
  ...{ id, party, approvals, oneIsEnough: true, salt: SALT },
});

/** Both sides approve of the slots in `approvals`: bids are over, lists are sealed, then opened. */
export async function approve(
  market: Market,
  anvil: Pick<Anvil, 'provider'>,
  { deal, id }: { deal: Deal; id: string },
  approvals: number,
): Promise<void> {
  const sides = [market.buyer, market.seller];
  await pass(anvil, 48 * HOUR + 1);
  for (const side of sides) {
    const commitment = approvalsDigest(listOf(market, id, side, approvals));
    await done(market.arbitrators(side).sealApprovals(deal, commitment));
  }
  await pass(anvil, 24 * HOUR + 1);
  for (const side of sides) {
    const { approvals: bits, oneIsEnough, salt } = listOf(market, id, side, approvals);
    await done(market.arbitrators(side).openApprovals(deal, side.address, bits, oneIsEnough, salt));
  }
}

/** The lot picks among those both sides approve of. @returns who it fell on */
export async function choose(
  market: Market,
  anvil: Pick<Anvil, 'provider'>,
  deal: Deal,
  judges: readonly Person[],
): Promise<Person> {
  const court = market.arbitrators(market.operator);
  const beacon = market.beacon(market.operator);
  const { epoch } = await court.disputeOf(deal);
  const left = Number(await beacon.timeOf(epoch)) - (await market.now());
  if (left > 0) await pass(anvil, left);
  if (BigInt(await beacon.seedOf(epoch)) === 0n) await done(beacon.post(epoch, keccakOf(`seed ${epoch}`)));
  await done(court.choose(deal));
  const { arbitrator } = await court.disputeOf(deal);
  const found = judges.find(({ address }) => address === arbitrator);
  if (!found) throw new Error('the lot falls on somebody who bid');
  return found;
}

/** Numbers of the jury's cases that a transaction of the arbitrators opened. */
export function caseOf(market: Market, receipt: TransactionReceipt): bigint {
  const { interface: events } = market.arbitrators(market.operator);
  const found = receipt.logs
    .map((log) => events.parseLog(log))
    .find((event) => event?.name === 'SentToJury' || event?.name === 'Complained');
  if (!found) throw new Error('a jury was asked');
  return found.args.juryCase;
}

/** A dispute that an arbitrator ends, and a listing that a jury takes off; every table of the two courts changes. */
export async function courtDay(market: Market): Promise<void> {
  const { operator, buyer, seller, other } = market;
  const { provider } = operator.wallet;
  if (!(provider instanceof JsonRpcProvider)) throw new TypeError('a market has a chain');
  const { arbitrators, marketToken, vault } = market.deployment.addresses;
  const { feeBps } = await market.orders(operator).parameters();
  await done(market.orders(operator).setParameters(feeBps, 90 * DAY, arbitrators));
  await done(market.arbitrators(operator).setJuryLimit(WON, 1_000_000n));
  await done(market.arbitrators(other).addBond(1, 100n * MOOT, NO_PERMIT));
  await done(market.arbitrators(other).addBond(WON, 10_000n, NO_PERMIT));
  const dispute = await disputed(market);
  await done(market.arbitrators(other).bid(dispute.deal, MOOT));
  await done(market.arbitrators(buyer).addEvidence(dispute.deal, dispute.id, true));
  await approve(market, { provider }, dispute, 1);
  await choose(market, { provider }, dispute.deal, [other]);
  await done(market.arbitrators(other).rule(dispute.deal, 7000, dispute.id));
  await pass({ provider }, 3 * DAY + 1);
  await done(market.arbitrators(seller).finish(dispute.deal));

  const moderation = market.moderation(operator);
  await done(MarketToken__factory.connect(marketToken, operator.signer).approve(vault, MaxUint256));
  const { target } = await moderation.kindOf(SubjectKind.Listing);
  await done(moderation.setKind(SubjectKind.Listing, { target, seats: 21, grave: false }));
  const { id, motion } = await moveAgainst(market, operator, await list(market), NO_LIMIT);
  await decide(market, { provider }, id, [other, buyer], true);
  await done(moderation.carryOut(motion));
  await done(moderation.setPause((await market.now()) + DAY));
}
