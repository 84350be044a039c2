import { getCreateAddress, type JsonRpcSigner, MaxUint256, type TransactionResponse, ZeroHash } from 'ethers';
import type { Anvil } from '../../../../test/support/anvil.ts';
import { NO_PERMIT } from '../../../protocol/deals.ts';
import {
  type Jurors,
  Jurors__factory,
  type Jury,
  Jury__factory,
  MarketToken__factory,
  type SettableBeacon,
  SettableBeacon__factory,
  Vault__factory,
} from '../../../protocol/generated/index.ts';
import type { CaseFacts, RoundFacts } from '../../../protocol/jury/index.ts';

export const DAY = 86_400;
export const SEED = `0x${'5e'.repeat(32)}`;
export const SEATS = 21;
const MOOT = 10n ** 18n;
const TICKETS = 50;
const PARAMETERS = {
  deposit: 10,
  fee: 1,
  minStake: 50,
  repaymentCap: 0,
  commitFor: 3 * DAY,
  revealFor: 2 * DAY,
  appealFor: 2 * DAY,
};

/** Who is drawn for every seat, a court, and somebody without any part in it. */
export const PEOPLE = ['juror', 'court', 'stranger'] as const;
export type Person = (typeof PEOPLE)[number];

/** A jury of one person with all tickets, before a court that is a person too. */
export interface Court {
  anvil: Anvil;
  people: Record<Person, JsonRpcSigner>;
  jury: Jury;
  jurors: Jurors;
  beacon: SettableBeacon;
  /** Pays the jury's contract into its free balance, as the ruling of an order does. */
  payJury(amount: number): Promise<void>;
  now(): Promise<number>;
  /** Moves the chain's clock to this second and mines a block. */
  to(second: number): Promise<void>;
}

export const done = async (sent: Promise<TransactionResponse>): Promise<void> => void (await (await sent).wait());

/** Deploys it on a fresh chain and lets the tickets warm up. */
export async function openCourt(anvil: Anvil): Promise<Court> {
  const signers = await Promise.all([0, 1, 2].map((index) => anvil.provider.getSigner(index)));
  const [juror, court, stranger] = signers as [JsonRpcSigner, JsonRpcSigner, JsonRpcSigner];
  const first = await juror.getNonce();
  const at = (place: number) => getCreateAddress({ from: juror.address, nonce: first + place });
  const token = await new MarketToken__factory(juror).deploy(juror);
  const vault = await new Vault__factory(juror).deploy(juror, juror, [at(2)]);
  const jurors = await new Jurors__factory(juror).deploy(vault, at(4), juror);
  const beacon = await new SettableBeacon__factory(juror).deploy(juror, 3600, 60 * DAY);
  const jury = await new Jury__factory(juror).deploy(jurors, beacon, vault, [court], juror, PARAMETERS);
  await done(vault.setToken(1, token, true));
  for (const person of signers) {
    if (person !== juror) await done(token.transfer(person, 10_000n * MOOT));
    await done(token.connect(person).approve(vault, MaxUint256));
  }
  await done(jurors.join(TICKETS, [], NO_PERMIT));
  const now = async () => (await anvil.provider.getBlock('latest'))?.timestamp ?? 0;
  const to = async (second: number) => {
    await anvil.provider.send('evm_setNextBlockTimestamp', [second]);
    await anvil.mine();
  };
  await to((await now()) + 9 * DAY);
  const payJury = async (amount: number) => {
    const payer = await jury.getAddress();
    await anvil.provider.send('anvil_setBalance', [payer, '0xde0b6b3a7640000']);
    await anvil.provider.send('anvil_impersonateAccount', [payer]);
    const contract = await anvil.provider.getSigner(payer);
    await done(token.transfer(payer, amount));
    await done(token.connect(contract).approve(vault, amount));
    await done(vault.connect(contract).deposit(1, amount, NO_PERMIT));
  };
  return { anvil, people: { juror, court, stranger }, jury, jurors, beacon, payJury, now, to };
}

/** A question of the court, which asks for itself; without a stake the fee comes later. @returns Its id. */
export async function asked({ jury, people, now, to }: Court, subject: number, stake = 50): Promise<bigint> {
  const { court } = people;
  const words = { asker: court.address, accused: ZeroHash.slice(0, 42), reason: ZeroHash, seats: SEATS, grave: false };
  const opening = { ...words, subject: `0x${subject.toString(16).padStart(64, '0')}`, stake, feeLater: stake === 0 };
  const call = jury.connect(court).open;
  const full = { ...opening, feeDoubled: false, viaCourt: false };
  await to((await now()) + 1);
  const sent = await (await call(full, NO_PERMIT)).wait();
  const opened = sent?.logs.map((log) => jury.interface.parseLog(log)).find((log) => log?.name === 'CaseOpened');
  return opened?.args.id as bigint;
}

/** Posts the seed of the round of now, waiting for its moment. */
export async function posted({ jury, beacon, now, to }: Court, id: bigint, round: number): Promise<void> {
  const { epoch } = await jury.roundOf(id, round);
  const moment = Number(await beacon.timeOf(epoch));
  if ((await now()) < moment) await to(moment);
  if ((await beacon.seedOf(epoch)) === ZeroHash) await done(beacon.post(epoch, SEED));
}

/** Seals yes on these seats. */
export async function sealed({ jury }: Court, id: bigint, round: number, seats: readonly number[]): Promise<void> {
  for (const seat of seats) await done(jury.commit(id, seat, await jury.commitmentOf(id, round, seat, 1, SEED)));
}

export const seatsBelow = (count: number): number[] => [...Array(count).keys()];

/** The case as the chain tells it. */
export async function factsOf({ jury }: Court, id: bigint): Promise<CaseFacts> {
  const { appellant } = await jury.caseOf(id);
  const numbers = BigInt(appellant) === 0n ? [1] : [1, 2];
  const rounds = await Promise.all(
    numbers.map(async (number): Promise<RoundFacts> => {
      const round = await jury.roundOf(id, number);
      return {
        openedAt: Number(round.snapshotAt),
        seats: Number(round.seats),
        commitUntil: Number(round.commitUntil),
        revealUntil: Number(round.revealUntil),
        accepting: Number(round.accepting),
        rejecting: Number(round.rejecting),
      };
    }),
  );
  return { rounds, appealFor: PARAMETERS.appealFor };
}
