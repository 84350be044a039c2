import { isDeepStrictEqual } from 'node:util';
import pg from 'pg';
import { MIGRATIONS_TABLE as MIGRATIONS } from '../orm.ts';
import { Announcements } from './announcements.ts';
import type { Block, FinalBatch, HotBatch, StoredChain } from './chain.ts';
import { Store } from './store.ts';
import type { Tables } from './table.ts';

/** Only one indexer writes a database; the number is arbitrary, but the same for all. */
const WRITER_LOCK = 0x6d6f6f74;
/** A transaction in which the triggers of the search do nothing. */
const BEGIN_WITHOUT_SEARCH = `begin; set local indexer.search_later = 'yes'`;
/** What the processor takes for "nothing was read yet". */
const NOTHING: Block = { height: -1, hash: '0x' };

/** The processor continues from another block than this database ends with. */
export class HeadMismatch extends Error {
  override name = 'HeadMismatch';
  constructor(
    readonly stored: Block,
    readonly given: Block,
  ) {
    super(`the index ends with block ${stored.height} (${stored.hash}), not with ${given.height} (${given.hash})`);
  }
}

export interface DatabaseOptions {
  url: string;
  tables: Tables;
  /** Called once when another indexer writes this database and this one has to wait for its end. */
  onWaiting?: () => void;
  /** The connection, and with it the writer's lock, was lost outside a transaction. */
  onLost: (error: Error) => void;
}

/**
 * Where the processor puts its batches (Subsquid's `HotDatabase`): each is one transaction that holds the rows, the undo journal of blocks that
 * are not final, and how far it got. Everything runs on one connection, which also holds the writer's lock: a
 * connection that is lost takes the right to write with it.
 */
export class ChainDatabase {
  readonly supportsHotBlocks = true;
  private readonly client: pg.Client;
  private transaction: Promise<void> = Promise.resolve();
  private searchLater = false;

  constructor(private readonly options: DatabaseOptions) {
    this.client = new pg.Client({ connectionString: options.url, application_name: 'moothall-indexer' });
    this.client.on('error', options.onLost);
  }

  /** Waits until no other indexer writes, then says where this one continues. */
  async connect(): Promise<StoredChain> {
    await this.client.connect();
    const { rows } = await this.client.query('select pg_try_advisory_lock($1) as mine', [WRITER_LOCK]);
    if (!rows[0].mine) {
      this.options.onWaiting?.();
      await this.client.query('select pg_advisory_lock($1)', [WRITER_LOCK]);
    }
    return this.state();
  }

  /** Where the index stands. */
  async state(): Promise<StoredChain> {
    const chain = await this.chain();
    return { ...(chain[0] ?? NOTHING), top: chain.slice(1) };
  }

  /** Leaves what is searched until `fillSearch`, where the index holds nothing yet or was left like that. */
  async deferSearch(): Promise<void> {
    const { rows } = await this.client.query('select search_later from chain.status');
    this.searchLater = rows[0]?.search_later ?? true;
  }

  /** Makes what is searched of all listings, if that was left for later. */
  async fillSearch(): Promise<void> {
    if (!this.searchLater) return;
    this.searchLater = false;
    await this.inTransaction(async () => {
      await this.client.query('select content.fill_search()');
      await this.client.query('update chain.status set search_later = false');
    });
  }

  /** Forgets everything that follows from the chain; documents stay. */
  clear(): Promise<void> {
    return this.inTransaction(async () => {
      const { rows } = await this.client.query(
        `select string_agg(format('chain.%I', tablename), ', ') as tables from pg_tables
         where schemaname = 'chain' and tablename <> $1`,
        [MIGRATIONS],
      );
      await this.client.query(`truncate ${rows[0].tables}`);
    });
  }

  /** Ends the connection after the transaction that is under way. */
  async close(): Promise<void> {
    await this.transaction;
    await this.client.end();
  }

  /** A batch of final blocks: rows cannot be taken back any more, so nothing is journalled. */
  transact(info: FinalBatch, handle: (store: Store) => Promise<void>): Promise<void> {
    return this.inTransaction(async () => {
      const chain = await this.chain();
      expectHead(chain[0] ?? NOTHING, info.prevHead);
      const announcements = new Announcements();
      await this.rollBack(info.prevHead.height, announcements);
      const store = new Store(this.client, this.options.tables, announcements);
      await handle(store);
      await store.flush();
      await this.moveTo(info.nextHead, info.nextHead, store.time);
      await announcements.send(this.client, info.nextHead.height);
    });
  }

  /** Blocks above `baseHead`, some of which may become final with this very call; the rest is journalled one by one. */
  transactHot2(
    info: HotBatch,
    handle: (store: Store, sliceStart: number, sliceEnd: number) => Promise<void>,
  ): Promise<void> {
    return this.inTransaction(async () => {
      const { baseHead, finalizedHead, newBlocks } = info;
      const chain = await this.chain();
      const base = chain.find(({ height }) => height === baseHead.height);
      expectHead(base ?? chain[0] ?? NOTHING, baseHead);
      expectChain(baseHead, newBlocks);
      const announcements = new Announcements();
      await this.rollBack(baseHead.height, announcements);
      const store = new Store(this.client, this.options.tables, announcements);
      const final = newBlocks.filter(({ height }) => height <= finalizedHead.height).length;
      if (final > 0) {
        await handle(store, 0, final);
        await store.flush();
      }
      for (let i = final; i < newBlocks.length; i++) {
        const block = newBlocks[i] as Block;
        await this.client.query(`select set_config('indexer.hot_height', $1, true)`, [String(block.height)]);
        await this.client.query('insert into chain.hot_block (height, hash) values ($1, $2)', [
          block.height,
          block.hash,
        ]);
        await handle(store, i, i + 1);
        await store.flush();
      }
      const head = newBlocks.at(-1) ?? baseHead;
      await this.moveTo(head, finalizedHead, store.time);
      await announcements.send(this.client, head.height);
    });
  }

  /** The final block the index stands on, then every block above it. */
  private async chain(): Promise<Block[]> {
    const { rows } = await this.client.query(
      `select finalized_height as height, finalized_hash as hash from chain.status
       union all select height, hash from chain.hot_block order by height`,
    );
    return rows;
  }

  /** Restores every row as it was after the block `height`. */
  private async rollBack(height: number, announcements: Announcements): Promise<void> {
    const { rowCount } = await this.client.query('delete from chain.hot_block where height > $1', [height]);
    if (!rowCount) return;
    await this.client.query('select chain.roll_back($1)', [height]);
    announcements.changedMany();
  }

  private async moveTo(head: Block, final: Block, time: Date | undefined): Promise<void> {
    await this.client.query(
      `insert into chain.status (id, height, hash, time, finalized_height, finalized_hash, search_later)
       values (1, $1, $2, to_timestamp(coalesce($3::float8, 0)), $4, $5, $6)
       on conflict (id) do update set height = $1, hash = $2,
         time = coalesce(to_timestamp($3::float8), status.time), finalized_height = $4, finalized_hash = $5`,
      [
        head.height,
        head.hash,
        time === undefined ? null : time.getTime() / 1000,
        final.height,
        final.hash,
        this.searchLater,
      ],
    );
    await this.client.query('delete from chain.hot_block where height <= $1', [final.height]);
    await this.client.query('delete from chain.undo where height <= $1', [final.height]);
  }

  private inTransaction(work: () => Promise<void>): Promise<void> {
    const run = async () => {
      await this.client.query(this.searchLater ? BEGIN_WITHOUT_SEARCH : 'begin');
      try {
        await work();
        await this.client.query('commit');
      } catch (error) {
        await this.client.query('rollback').catch(this.options.onLost);
        throw error;
      }
    };
    const result = this.transaction.then(run);
    this.transaction = result.catch(() => undefined);
    return result;
  }
}

function expectHead(stored: Block, given: Block): void {
  if (!isDeepStrictEqual([stored.height, stored.hash], [given.height, given.hash]))
    throw new HeadMismatch(stored, given);
}

/** Blocks must follow each other without a gap; their parent hashes were compared by the processor. */
function expectChain(base: Block, blocks: readonly Block[]): void {
  let height = base.height;
  for (const block of blocks) {
    height += 1;
    if (block.height !== height) throw new HeadMismatch({ height, hash: base.hash }, block);
  }
}
