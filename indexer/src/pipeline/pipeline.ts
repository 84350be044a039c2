import type { EvmBatchProcessor } from '@subsquid/evm-processor';
import type { IndexerSettings } from '../env.ts';
import type { Block, FinalBatch, HotBatch, StoredChain } from '../store/chain.ts';
import { ChainDatabase } from '../store/database.ts';
import type { Store } from '../store/store.ts';
import { openTables } from '../store/tables.ts';
import { blockHash, chainHead } from './chain-rpc.ts';
import { Dispatcher } from './dispatch.ts';
import { createProcessor } from './processor.ts';
import { SecondNode } from './second-node.ts';

/** The final block this index stands on is not part of the chain: a deeper reorganisation, or another chain. */
export class ChainDiverged extends Error {
  override name = 'ChainDiverged';
  constructor(
    readonly height: number,
    readonly indexed: string,
    readonly onChain: string,
  ) {
    super(`block ${height} is ${onChain} on the chain and ${indexed} in the index; rebuild it with: npm run reindex`);
  }
}

/** The node does not know the final block this index stands on: it lags behind, or is another chain's. */
export class NodeBehind extends Error {
  override name = 'NodeBehind';
  constructor(
    readonly height: number,
    readonly head: number,
  ) {
    super(
      `the chain's node is at block ${head} and does not know block ${height}, which is final in the index; ` +
        'waiting until it does. Where the chain is another one, rebuild the index with: npm run reindex',
    );
  }
}

export interface PipelineOptions {
  settings: IndexerSettings;
  onWaiting?: () => void;
  onLost: (error: Error) => void;
  /** The second node, where there is one, does not know what was read; says what is waited for. */
  onDoubt?: (sentence: string) => void;
  /** After each committed batch, with the height it ended at. Runs before the next batch begins. */
  onCommitted?: (height: number) => Promise<void> | void;
  /** Called when the rows reach the head that the chain had at the start. */
  onCaughtUp?: () => Promise<void> | void;
  /** Empties the schema `chain` first. */
  fromScratch?: boolean;
}

/**
 * Connects, checks that the index and the chain agree, and starts the processor, which from then on runs until the
 * process ends: Subsquid's `run` exits the process with code 1 on any error.
 * @throws ChainDiverged, NodeBehind
 */
export async function startPipeline(options: PipelineOptions): Promise<ChainDatabase> {
  const { settings, onWaiting, onLost } = options;
  const database = new ChainDatabase({
    url: settings.DATABASE_URL,
    tables: await openTables(settings.DATABASE_URL),
    onWaiting,
    onLost,
  });
  let state = await database.connect();
  if (options.fromScratch) {
    await database.clear();
    state = await database.state();
  }
  await expectSameChain(settings.RPC_URL, state);
  const target = await chainHead(settings.RPC_URL);
  const dispatcher = new Dispatcher(settings.deployment);
  let caughtUp = false;
  const committed = async (height: number) => {
    await options.onCommitted?.(height);
    if (caughtUp || height < target) return;
    caughtUp = true;
    await database.fillSearch();
    await options.onCaughtUp?.();
  };
  await database.deferSearch();
  await committed(state.top.at(-1)?.height ?? state.height);
  const processor: EvmBatchProcessor<{ log: { transactionHash: true } }> = createProcessor(settings);
  const confirm = confirmation(options);
  processor.run(reporting(database, state, confirm, committed), ({ blocks, store }) =>
    dispatcher.handle(blocks, store),
  );
  return database;
}

/** Asks the second node about the newest block of a batch, where there is one. */
function confirmation({ settings, onDoubt = () => undefined }: PipelineOptions): (block?: Block) => Promise<void> {
  const { RPC_URL: first, RPC_CHECK_URL: second } = settings;
  if (second === undefined) return () => Promise.resolve();
  const node = new SecondNode({ first, second, onDoubt });
  return async (block) => block && node.confirm(block);
}

/** The database as the processor sees it, with a second opinion before each commit and a report after it. */
function reporting(
  database: ChainDatabase,
  state: StoredChain,
  confirm: (block?: Block) => Promise<void>,
  committed: (height: number) => Promise<void>,
) {
  return {
    supportsHotBlocks: true as const,
    connect: async () => state,
    async transact(info: FinalBatch, handle: (store: Store) => Promise<void>) {
      await confirm(info.nextHead);
      await database.transact(info, handle);
      await committed(info.nextHead.height);
    },
    transactHot: () => Promise.reject(new Error('the processor asked for transactHot, which transactHot2 replaced')),
    async transactHot2(info: HotBatch, handle: (store: Store, start: number, end: number) => Promise<void>) {
      await confirm(info.newBlocks.at(-1));
      await database.transactHot2(info, handle);
      await committed((info.newBlocks.at(-1) ?? info.baseHead).height);
    },
  };
}

async function expectSameChain(rpcUrl: string, state: StoredChain): Promise<void> {
  if (state.height < 0) return;
  const onChain = await blockHash(rpcUrl, state.height);
  if (onChain === undefined) throw new NodeBehind(state.height, await chainHead(rpcUrl));
  if (onChain !== state.hash) throw new ChainDiverged(state.height, state.hash, onChain);
}
