import { type Jury, Jury__factory } from '@moothall/contracts/protocol/generated/index';
import { commitmentOf } from '@moothall/contracts/protocol/jury/index';
import { JsonRpcProvider, Wallet } from 'ethers';
import { ballotText, saltOf } from '../../web/app/jury/vote/salt.ts';
import { expect, type OpenMarket, type Person } from './market.ts';

/** A seat of a round on which somebody judges. */
export interface Seat {
  seat: number;
  /** Whom the lot found: not nobody, and no party of the case. */
  juror: Person;
}

/** One round of a case, as everybody can read it. */
export interface Round {
  caseId: string;
  number: 1 | 2;
  seats: number;
  committed: number;
  commitUntil: string;
  /** Choices that can be seen. */
  opened: number;
  judging: readonly Seat[];
}

interface Vote extends Seat {
  choice: 0 | 1;
}

/** Asks the market's api, as any page may. */
export async function ask<Answer>({ web }: OpenMarket, query: string, variables: object = {}): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  const reply = await fetch(`${web}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = (await reply.json()) as { data: Answer; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data;
}

const ROUNDS = `query ($caseId: BigInt!) {
  juryCase(caseId: $caseId) {
    rounds {
      number seats committed drawnAt commitUntil
      jurySeats(first: 100) { edges { node { seat party choice juror { address } } } }
    }
  }
}`;

interface RoundsAnswer {
  juryCase: {
    rounds: {
      number: 1 | 2;
      seats: number;
      committed: number;
      commitUntil: string;
      jurySeats: {
        edges: {
          node: { seat: number; party: boolean; choice: boolean | null; juror: { address: string } | null };
        }[];
      };
    }[];
  };
}

/** Who was drawn; undefined before the lot is. */
export async function roundOf(market: OpenMarket, caseId: string, number: 1 | 2): Promise<Round | undefined> {
  const { juryCase } = await ask<RoundsAnswer>(market, ROUNDS, { caseId });
  const round = juryCase.rounds.find((each) => each.number === number);
  const nodes = round?.jurySeats.edges.map(({ node }) => node) ?? [];
  if (!round || nodes.length < round.seats) return undefined;
  const judging = nodes.flatMap(({ seat, party, juror }): Seat[] => {
    const person = market.people.find(({ address }) => address === juror?.address);
    return party || !person ? [] : [{ seat, juror: person }];
  });
  return { ...round, caseId, judging, opened: nodes.filter(({ choice }) => choice !== null).length };
}

/** Waits for the lot, which the keeper draws. */
export async function drawn(market: OpenMarket, caseId: string, number: 1 | 2 = 1): Promise<Round> {
  let round: Round | undefined;
  await expect.poll(async () => (round = await roundOf(market, caseId, number)), { timeout: 60_000 }).toBeDefined();
  return round as Round;
}

/** Seats of each juror together, whoever has the fewest first. */
export const byJuror = (seats: readonly Seat[]): Seat[][] =>
  [...Map.groupBy(seats, ({ juror }) => juror).values()].sort((one, other) => one.length - other.length);

/** Seats of as many of these jurors as can say no without being more than a third of `all`. */
export function minority(jurors: readonly Seat[][], all: number): Seat[] {
  const noes: Seat[] = [];
  for (const own of jurors) if (noes.length + own.length <= all / 3) noes.push(...own);
  return noes;
}

/** The seats that are none of these. */
export const without = (seats: readonly Seat[], some: readonly Seat[]): Seat[] =>
  seats.filter((seat) => !some.includes(seat));

/** Waits until every vote of a round can be read. */
export const opened = (market: OpenMarket, { caseId, number, judging }: Round): Promise<void> =>
  expect.poll(async () => (await roundOf(market, caseId, number))?.opened, { timeout: 60_000 }).toBe(judging.length);

/** Jurors whose wallets a script holds: they seal and open as their browsers would, only without looking at the page. */
export class Bench {
  readonly #votes: Vote[] = [];

  private constructor(
    private readonly round: Round,
    private readonly jury: Jury,
    private readonly chainId: bigint,
    private readonly node: JsonRpcProvider,
  ) {}

  static async of(market: OpenMarket, round: Round): Promise<Bench> {
    const node = new JsonRpcProvider(market.rpc, undefined, { cacheTimeout: -1, pollingInterval: 100 });
    const { chainId } = await node.getNetwork();
    return new Bench(round, Jury__factory.connect(market.jury, node), chainId, node);
  }

  get #place() {
    const { caseId, number } = this.round;
    return { chainId: this.chainId, jury: this.jury.target as string, id: BigInt(caseId), round: number };
  }

  /** Seals one vote on each of these seats. */
  async seal(seats: readonly Seat[], choice: 0 | 1): Promise<void> {
    await Promise.all(byJuror(seats).map((own) => this.#sealOf(own, choice)));
  }

  async #sealOf(own: readonly Seat[], choice: 0 | 1): Promise<void> {
    const wallet = this.#wallet(own);
    const signature = await wallet.signMessage(ballotText(this.#place));
    for (const { seat, juror } of own) {
      const sealed = commitmentOf({ ...this.#place, seat, choice, salt: saltOf(signature, seat) });
      await (await this.jury.connect(wallet).commit(this.round.caseId, seat, sealed)).wait();
      this.#votes.push({ seat, juror, choice });
    }
  }

  /** Opens everything that was sealed here. */
  async open(): Promise<void> {
    await Promise.all(byJuror(this.#votes).map((own) => this.#openOf(own as Vote[])));
    this.node.destroy();
  }

  async #openOf(own: readonly Vote[]): Promise<void> {
    const wallet = this.#wallet(own);
    const signature = await wallet.signMessage(ballotText(this.#place));
    const seats = own.map(({ seat }) => seat);
    const choices = own.reduce((bits, { choice }, place) => bits | (BigInt(choice) << BigInt(place)), 0n);
    const salts = seats.map((seat) => saltOf(signature, seat));
    await (await this.jury.connect(wallet).revealMany(this.round.caseId, seats, choices, salts)).wait();
  }

  #wallet([first]: readonly Seat[]): Wallet {
    if (!first) throw new Error('Nobody sits here');
    return new Wallet(first.juror.privateKey, this.node);
  }
}

const JUROR = 'query ($account: Address!) { juror(account: $account) { free locked } }';

/** A juror's bond in smallest units: free, and locked by votes. */
export async function bondOf(market: OpenMarket, { address }: Person): Promise<{ free: bigint; locked: bigint }> {
  type Answer = { juror: { free: string; locked: string } };
  const { juror } = await ask<Answer>(market, JUROR, { account: address });
  return { free: BigInt(juror.free), locked: BigInt(juror.locked) };
}
