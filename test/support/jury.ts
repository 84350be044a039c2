import { NO_PERMIT } from '@moothall/contracts/protocol/deals';
import { MarketToken__factory } from '@moothall/contracts/protocol/generated/index';
import { commitmentOf } from '@moothall/contracts/protocol/jury/index';
import { AbiCoder, HDNodeWallet, JsonRpcProvider, id as keccakOf, MaxUint256, NonceManager } from 'ethers';
import type { Anvil } from './anvil.ts';
import { done, type Market, MOOT, type Person } from './market.ts';

const PHRASE = 'test test test test test test test test test test test junk';
const HOUR = 3600;
export const DAY = 24 * HOUR;
/** Sizes and times with which a whole case is quick: 21 seats where the default is 101. */
export const SMALL_JURIES = { jurySizes: { account: 51, listing: 21, arbitrator: 21 } } as const;

/** Moves the chain's clock; the next block is `seconds` later. */
export async function pass({ provider }: Pick<Anvil, 'provider'>, seconds: number): Promise<void> {
  await provider.send('evm_increaseTime', [seconds]);
  await provider.send('evm_mine', []);
}

/** People with money beyond the usual ones, from account 6 on. */
export async function neighbours(market: Market, { provider }: Anvil, count: number): Promise<Person[]> {
  const { vault, marketToken } = market.deployment.addresses;
  const token = MarketToken__factory.connect(marketToken, market.operator.signer);
  const people = Array.from({ length: count }, (_, i): Person => {
    const wallet = HDNodeWallet.fromPhrase(PHRASE, undefined, `m/44'/60'/0'/0/${6 + i}`).connect(provider);
    return { address: wallet.address, wallet, signer: new NonceManager(wallet) };
  });
  for (const { address, signer } of people) {
    await done(token.transfer(address, 100_000n * MOOT));
    await done(MarketToken__factory.connect(marketToken, signer).approve(vault, MaxUint256));
  }
  return people;
}

export const join = (market: Market, person: Person, tickets: number, vacant: number[] = []) =>
  done(market.jurors(person).join(tickets, vacant, NO_PERMIT));

let reasons = 0;

/** Somebody asks that an account be suspended for a week. @returns the case's number */
export async function ask(market: Market, asker: Person, accused: string): Promise<bigint> {
  reasons += 1;
  const about = AbiCoder.defaultAbiCoder().encode(['address'], [accused]);
  const effect = `0x${(7 * DAY).toString(16).padStart(64, '0')}`;
  const moderation = market.moderation(asker);
  const stake = await moderation.leastStake(1, about);
  const reason = keccakOf(`reason ${reasons}`);
  const receipt = await done(moderation.move({ kind: 1, about, effect, guideline: 4, reason, stake }, NO_PERMIT));
  const moved = receipt.logs.map((log) => moderation.interface.parseLog(log)).find((event) => event?.name === 'Moved');
  if (!moved) throw new Error('a motion that is made says so');
  return moved.args.id;
}

/** Waits for the moment of the running round's seed and posts it. */
export async function postSeed(
  market: Market,
  anvil: Pick<Anvil, 'provider'>,
  id: bigint,
  round: 1 | 2 = 1,
): Promise<void> {
  const beacon = market.beacon(market.operator);
  const { epoch } = await market.jury(market.operator).roundOf(id, round);
  const left = Number(await beacon.timeOf(epoch)) - (await market.now());
  if (left > 0) await pass(anvil, left);
  if (BigInt(await beacon.seedOf(epoch)) === 0n) await done(beacon.post(epoch, keccakOf(`seed ${epoch}`)));
}

/** A seat with whoever was drawn for it. */
export interface Drawn {
  seat: number;
  person: Person;
}

/** Seats of a round that one of `people` sits in and may vote on, as the contract says. */
export async function seatsOf(
  market: Market,
  id: bigint,
  people: readonly Person[],
  round: 1 | 2 = 1,
): Promise<Drawn[]> {
  const jury = market.jury(market.operator);
  const { seats } = await jury.roundOf(id, round);
  const drawn = await Promise.all(
    Array.from({ length: Number(seats) }, async (_, seat) => {
      const juror = await jury.seatOf(id, round, seat);
      const person = people.find(({ address }) => address === juror);
      return person ? [{ seat, person }] : [];
    }),
  );
  return drawn.flat();
}

/** A vote as a page keeps it. */
export interface SealedVote extends Drawn {
  choice: 0 | 1;
  salt: string;
}

/** Seals a vote for each seat. @param choose what the i-th one says */
export async function seal(
  market: Market,
  id: bigint,
  drawn: readonly Drawn[],
  choose: (i: number) => 0 | 1,
  round: 1 | 2 = 1,
): Promise<SealedVote[]> {
  const { chainId, addresses } = market.deployment;
  const votes: SealedVote[] = [];
  for (const [i, { seat, person }] of drawn.entries()) {
    const vote = { chainId: BigInt(chainId), jury: addresses.jury, id, round, seat };
    const choice = choose(i);
    const salt = keccakOf(`salt ${id} ${round} ${seat}`);
    await done(market.jury(person).commit(id, seat, commitmentOf({ ...vote, choice, salt })));
    votes.push({ seat, person, choice, salt });
  }
  return votes;
}

/** Opens votes, many at once. */
export async function open(
  market: Market,
  id: bigint,
  votes: readonly SealedVote[],
  by = market.operator,
): Promise<void> {
  const choices = votes.reduce((bits, { choice }, i) => bits | (BigInt(choice) << BigInt(i)), 0n);
  const seats = votes.map(({ seat }) => seat);
  await done(
    market.jury(by).revealMany(
      id,
      seats,
      choices,
      votes.map(({ salt }) => salt),
    ),
  );
}

async function parametersOf(market: Market) {
  const [version, { deposit, fee, minStake, commitFor, revealFor, appealFor }] = await market
    .jury(market.operator)
    .parameters();
  return { version, deposit, fee, minStake, commitFor, revealFor, appealFor };
}

/** Who comes to a case of `juryDay`: a third of the seats that a hundred tickets allow. */
const ENOUGH = 17;
let accused = 0;

/** A case from the first ticket to the last claim; every table of juries changes. */
export async function juryDay(market: Market): Promise<void> {
  const { other, buyer, seller, operator } = market;
  const { provider } = operator.wallet;
  if (!(provider instanceof JsonRpcProvider)) throw new TypeError('a market has a chain');
  accused += 1;
  for (const person of [other, buyer]) await join(market, person, 55);
  await pass({ provider }, 8 * DAY);
  const id = await ask(market, seller, `0x${accused.toString(16).padStart(40, 'a')}`);
  await postSeed(market, { provider }, id);
  await done(market.jury(other).start(id));
  const drawn = (await seatsOf(market, id, [other, buyer])).slice(0, ENOUGH);
  const votes = await seal(market, id, drawn, (i) => (i % 4 === 0 ? 0 : 1));
  await pass({ provider }, 3 * DAY + 1);
  await open(market, id, votes);
  await pass({ provider }, 4 * DAY);
  await done(market.moderation(other).divide(id));
  const { version, ...rest } = await parametersOf(market);
  await done(market.jury(operator).setParameters({ ...rest, repaymentCap: version }));
  await done(
    market.jury(other).claim(
      id,
      1,
      votes.map(({ seat }) => seat),
    ),
  );
}
