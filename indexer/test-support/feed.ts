import type { DeploymentRecord } from '@moothall/contracts/protocol';
import { type BlockOfLogs, Dispatcher } from '../src/pipeline/dispatch.ts';
import type { Block } from '../src/store/chain.ts';
import { ChainDatabase } from '../src/store/database.ts';
import { openTables } from '../src/store/tables.ts';

/** The little of a JSON-RPC provider that reading blocks takes. */
export interface Rpc {
  send(method: string, params: unknown[]): Promise<unknown>;
}

interface RawLog {
  address: string;
  topics: string[];
  data: string;
  transactionHash: string;
  logIndex: string;
  blockNumber: string;
}

const hex = (height: number) => `0x${height.toString(16)}`;

/** Every block from `from` to `to` with the market's logs, as the processor would hand them over. */
export async function readBlocks(rpc: Rpc, deployment: DeploymentRecord, from: number, to: number) {
  const filter = { fromBlock: hex(from), toBlock: hex(to), address: Object.values(deployment.addresses) };
  const logs = (await rpc.send('eth_getLogs', [filter])) as RawLog[];
  const heights = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return Promise.all(
    heights.map(async (height): Promise<BlockOfLogs> => {
      const header = (await rpc.send('eth_getBlockByNumber', [hex(height), false])) as Record<string, string>;
      return {
        header: { height, hash: String(header.hash), timestamp: Number(header.timestamp) * 1000 },
        logs: logs
          .filter(({ blockNumber }) => Number(blockNumber) === height)
          .map((log) => ({ ...log, logIndex: Number(log.logIndex) })),
      };
    }),
  );
}

export async function readHead(rpc: Rpc): Promise<number> {
  return Number(await rpc.send('eth_blockNumber', []));
}

/** Puts blocks into a database by the real store and handlers, in batches that the test chooses. */
export class Feed {
  private constructor(
    readonly database: ChainDatabase,
    private readonly dispatcher: Dispatcher,
    private base: Block,
  ) {}

  static async open(url: string, deployment: DeploymentRecord): Promise<Feed> {
    const onLost = (error: Error) => {
      throw error;
    };
    const database = new ChainDatabase({ url, tables: await openTables(url), onLost });
    const { height, hash } = await database.connect();
    return new Feed(database, new Dispatcher(deployment), { height, hash });
  }

  /** Indexes blocks as final ones, `size` at a time. */
  async final(blocks: readonly BlockOfLogs[], size = blocks.length): Promise<void> {
    for (let i = 0; i < blocks.length; i += size) {
      const batch = blocks.slice(i, i + size);
      const nextHead = batch.at(-1)?.header ?? this.base;
      await this.database.transact({ prevHead: this.base, nextHead, isOnTop: false }, (store) =>
        this.dispatcher.handle(batch, store),
      );
      this.base = { height: nextHead.height, hash: nextHead.hash };
    }
  }

  /** Puts blocks on top of `base`, taking back whatever stood above it; those up to `finalHeight` become final. */
  async hot(base: Block, blocks: readonly BlockOfLogs[], finalized: Block): Promise<void> {
    const newBlocks = blocks.map(({ header }) => header);
    await this.database.transactHot2({ baseHead: base, finalizedHead: finalized, newBlocks }, (store, start, end) =>
      this.dispatcher.handle(blocks.slice(start, end), store),
    );
    this.base = { height: finalized.height, hash: finalized.hash };
  }
}
