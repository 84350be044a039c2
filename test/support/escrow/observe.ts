import { MARKET_TOKEN, nameOf, Outcome } from '@moothall/contracts/protocol';
import type { Deal } from '@moothall/contracts/protocol/deals';
import { Listings__factory, Orders__factory, Vault__factory } from '@moothall/contracts/protocol/generated/index';
import type { OrderFacts, OutcomeName } from '@moothall/contracts/protocol/orders/index';
import { type Market, WON } from '../market.ts';
import type { Call, Calls, Case } from './cases.ts';
import { factsOf } from './facts.ts';
import type { ChainNode, Question } from './node.ts';

/** Those who may get anything: the treasury is the operator here, and the ruling names `other`. */
export const PEOPLE = ['buyer', 'seller', 'operator', 'other'] as const;
export type Amounts = [won: bigint, moot: bigint];
/** Who has what in the vault, with what the escrow holds for all. */
export type Balances = Record<(typeof PEOPLE)[number] | 'escrow', Amounts>;

/** What an ending says of itself. */
export interface Closed {
  outcome: OutcomeName;
  /** priceToBuyer, priceToSeller, fee, depositToBuyer, depositToSeller, cost. */
  amounts: bigint[];
}

/** What the contract did: it refused with an error and its values, or something is different now. */
export type Observed = { refused: string } | { done: Done };
export interface Done {
  facts: OrderFacts;
  goodsWithBuyer: boolean;
  closed?: Closed;
  /** Changes; negative is less. */
  moved: Balances;
  /** Pieces that came back to the listing. */
  restocked: bigint;
}
export interface Observation {
  case: Case;
  observed: Observed;
}

interface Snapshot {
  facts: OrderFacts;
  goodsWithBuyer: boolean;
  amounts: bigint[];
  stock: bigint;
}
interface Log {
  topics: string[];
  data: string;
}
/** What `eth_simulateV1` says of a block. */
interface Block {
  calls: { status: string; returnData: string; logs: Log[] }[];
}

const orders = Orders__factory.createInterface();
const vault = Vault__factory.createInterface();
const listings = Listings__factory.createInterface();
const TOKENS = [WON, MARKET_TOKEN] as const;
const hex = (value: number): string => `0x${value.toString(16)}`;

/** A call in a block of this second. */
const asCall = (call: Call, second: number): Question => ({
  method: 'eth_call',
  params: [call, 'latest', {}, { time: hex(second) }],
});
/** Calls that happen one after the other in a block of this second, on top of the chain and then forgotten. */
const asBlock = (calls: readonly Call[], second: number): Question => ({
  method: 'eth_simulateV1',
  params: [{ blockStateCalls: [{ blockOverrides: { time: hex(second) }, calls }] }, 'latest'],
});

/** Tries things on one order of a real chain and leaves the chain as it was. */
export class Observer {
  readonly #node: ChainNode;
  readonly #market: Market;
  readonly #deal: Deal;
  readonly #id: string;

  constructor(node: ChainNode, market: Market, deal: Deal, id: string) {
    [this.#node, this.#market, this.#deal, this.#id] = [node, market, deal, id];
  }

  /** Where the order stands now. */
  async facts(): Promise<OrderFacts> {
    return (await this.#read()).facts;
  }

  /** Asks for all cases, and lets those that were not refused happen in blocks that are thrown away. */
  async all(cases: readonly Case[], calls: Calls): Promise<Observation[]> {
    const made = await Promise.all(cases.map(async (tried) => ({ tried, call: await calls.of(tried) })));
    const answers = await this.#node.askAll(made.map(({ tried, call }) => asCall(call, tried.second)));
    const allowed = made.filter((_, index) => !answers[index]?.error);
    const reads = this.#reads();
    const blocks = await this.#node.askAll(allowed.map(({ tried, call }) => asBlock([call, ...reads], tried.second)));
    const before = await this.#read();
    return made.map(({ tried }, index) => {
      const error = answers[index]?.error;
      if (error) return { case: tried, observed: refusalIn(error) };
      const block = blocks.shift();
      if (block?.result === undefined) throw new Error(`${tried.action} at ${tried.second}: ${block?.error?.message}`);
      return { case: tried, observed: { done: this.#done(before, block.result as Block[]) } };
    });
  }

  #done(before: Snapshot, [block]: Block[]): Done {
    const [action, ...read] = block?.calls ?? [];
    if (action?.status !== '0x1') throw new Error('What was possible as a call was refused in a block');
    const after = this.#decode(read.map(({ returnData }) => returnData));
    const moved = (index: number) => (after.amounts[index] ?? 0n) - (before.amounts[index] ?? 0n);
    const owners = [...PEOPLE, 'escrow'] as const;
    return {
      facts: after.facts,
      goodsWithBuyer: after.goodsWithBuyer,
      closed: closedIn(action.logs),
      moved: Object.fromEntries(owners.map((owner, i) => [owner, [moved(2 * i), moved(2 * i + 1)]])) as Balances,
      restocked: after.stock - before.stock,
    };
  }

  async #read(): Promise<Snapshot> {
    const questions = this.#reads().map((call) => ({ method: 'eth_call', params: [call, 'latest'] }));
    return this.#decode((await this.#node.askAll(questions)).map(({ result }) => String(result)));
  }

  /** The order, its listing's stock, and everybody's balances. */
  #reads(): Call[] {
    const { vault: vaultAt, orders: ordersAt, listings: listingsAt } = this.#market.deployment.addresses;
    const free = PEOPLE.flatMap((person) =>
      TOKENS.map((token) => vault.encodeFunctionData('freeOf', [this.#market[person].address, token])),
    );
    const held = TOKENS.map((token) => vault.encodeFunctionData('heldBy', [ordersAt, token]));
    return [
      { to: ordersAt, data: orders.encodeFunctionData('orderOf', [this.#id]) },
      { to: listingsAt, data: listings.encodeFunctionData('listingOf', [this.#deal.listing]) },
      ...[...free, ...held].map((data) => ({ to: vaultAt, data })),
    ];
  }

  #decode([order = '', listing = '', ...amounts]: string[]): Snapshot {
    const [known] = orders.decodeFunctionResult('orderOf', order);
    const [{ stock }] = listings.decodeFunctionResult('listingOf', listing);
    const { goodsWithBuyer } = known;
    return { facts: factsOf(known, this.#deal), goodsWithBuyer, amounts: amounts.map(BigInt), stock };
  }
}

/** Decoding looks through all errors of the contract, so what was read once is kept. */
const read = new Map<string, string>();

function refusalIn({ message, data }: { message: string; data?: unknown }): Observed {
  if (typeof data !== 'string') return { refused: message };
  const known = read.get(data);
  if (known !== undefined) return { refused: known };
  const error = orders.parseError(data);
  const refused = error ? `${error.name}(${error.args.join()})` : message;
  read.set(data, refused);
  return { refused };
}

function closedIn(logs: readonly Log[]): Closed | undefined {
  const event = logs.map((log) => orders.parseLog(log)).find((log) => log?.name === 'OrderClosed');
  if (!event) return undefined;
  return { outcome: nameOf(Outcome, event.args.outcome), amounts: event.args.slice(3).map(BigInt) };
}
