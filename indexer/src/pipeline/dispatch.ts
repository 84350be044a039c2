import type { DeploymentRecord } from '@moothall/contracts/protocol';
import { accountsHandlers } from '../accounts/handlers.ts';
import { arbitrationHandlers } from '../arbitration/handlers.ts';
import { juryHandlers } from '../jury/handlers.ts';
import { listingsHandlers } from '../listings/handlers.ts';
import { moderationHandlers } from '../moderation/handlers.ts';
import { ordersHandlers } from '../orders/handlers.ts';
import { reputationHandlers } from '../reputation/handlers.ts';
import type { Handler, Position } from '../store/handler.ts';
import type { Store } from '../store/store.ts';
import { vaultHandlers } from '../vault/handlers.ts';

/** Every event that changes rows. */
export const HANDLERS: readonly Handler[] = [
  ...vaultHandlers,
  ...accountsHandlers,
  ...listingsHandlers,
  ...ordersHandlers,
  ...juryHandlers,
  ...moderationHandlers,
  ...arbitrationHandlers,
  ...reputationHandlers,
];

/** Events that change no row, and why. */
export const IGNORED: Readonly<Record<string, string>> = {
  'ModuleSet(address,address,bool)': 'who asks whether a module may take from an account asks the vault',
  'EligibilitySet(address)': 'who asks whether somebody may join asks the registry',
  'RepaymentsFunded(address,uint96)': 'the vault says what was given, and the jurors hold it',
  'EIP712DomainChanged()': 'the domain of the orders contract never changes',
};

/** A log as the processor hands it over, oldest first within its block. */
export interface Log {
  address: string;
  topics: string[];
  data: string;
  transactionHash: string;
  logIndex: number;
}

export interface BlockOfLogs {
  header: { height: number; hash: string; timestamp: number };
  logs: Log[];
}

/** A log could not be turned into changes of rows. The index must not go on: what follows would be wrong too. */
export class HandlerFailed extends Error {
  override name = 'HandlerFailed';
  constructor(
    readonly signature: string,
    readonly at: Position,
    cause: unknown,
  ) {
    super(
      `${signature} in block ${at.height}, transaction ${at.transaction}, log ${at.logIndex}: ${(cause as Error).message}`,
      { cause },
    );
  }
}

interface Task {
  handler: Handler;
  event: unknown;
  at: Position;
}

/** Finds the handler of each log and runs them in the chain's order. */
export class Dispatcher {
  private readonly handlers = new Map<string, Handler>();

  constructor({ addresses }: Pick<DeploymentRecord, 'addresses'>) {
    for (const handler of HANDLERS) {
      this.handlers.set(`${addresses[handler.contract].toLowerCase()} ${handler.topic}`, handler);
    }
  }

  /** Turns blocks into changes of rows. @throws HandlerFailed */
  async handle(blocks: readonly BlockOfLogs[], store: Store): Promise<void> {
    const tasks = blocks.flatMap((block) => block.logs.flatMap((log) => this.taskOf(block, log)));
    await store.preload(tasks.flatMap(({ handler, event }) => [...handler.needs(event)]));
    for (const { handler, event, at } of tasks) {
      await attempt(handler, at, () => handler.handle(event, at, store));
    }
    const head = blocks.at(-1)?.header;
    if (head !== undefined) store.reached(new Date(head.timestamp));
  }

  private taskOf({ header }: BlockOfLogs, log: Log): Task[] {
    const handler = this.handlers.get(`${log.address.toLowerCase()} ${log.topics[0]}`);
    if (handler === undefined) return [];
    const { transactionHash: transaction, logIndex } = log;
    const at = { height: header.height, time: new Date(header.timestamp), transaction, logIndex };
    return [{ handler, at, event: attempt(handler, at, () => handler.decode(log)) }];
  }
}

function attempt<T>(handler: Handler, at: Position, work: () => T): T {
  const failed = (cause: unknown): never => {
    throw new HandlerFailed(handler.signature, at, cause);
  };
  try {
    const result = work();
    return result instanceof Promise ? (result.catch(failed) as T) : result;
  } catch (cause) {
    return failed(cause);
  }
}
