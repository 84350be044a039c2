import pg from 'pg';
import type { Logger } from '../log.ts';
import { CONTENT_CHANNEL } from '../store/announcements.ts';
import type { DocumentSource } from './fetch-document.ts';
import { type Claim, DocumentQueue } from './queue.ts';

/** Documents fetched at the same time. */
const SLOTS = 8;
/** How often due retries are looked for when nothing new is announced. */
const LOOK_EVERY_MS = 1000;
/** How often the ledger of open listings is looked at. */
const SUM_UP_EVERY_MS = 5000;

export interface WorkerOptions {
  url: string;
  source: DocumentSource;
  /** Longest a fetch may take; a claim is held three times as long. */
  timeoutMs: number;
  log: Logger;
}

/** Fetches documents beside the pipeline, so that a slow or missing one never holds the chain's rows up. */
export class ContentWorker {
  private readonly pool: pg.Pool;
  private readonly queue: DocumentQueue;
  private readonly listener: pg.Client;
  private readonly stopped = new AbortController();
  private readonly running = new Set<Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private ledger: NodeJS.Timeout | undefined;
  private summing: Promise<void> | undefined;
  private looking: Promise<void> | undefined;

  constructor(private readonly options: WorkerOptions) {
    const connection = { connectionString: options.url, application_name: 'moothall-content' };
    this.pool = new pg.Pool({ ...connection, max: 4 });
    this.pool.on('error', (error) => options.log.warn(error, 'database connection lost'));
    this.listener = new pg.Client(connection);
    this.queue = new DocumentQueue(this.pool);
  }

  /** Starts; a lost listening connection only costs speed, since due documents are looked for anyway. */
  async start(): Promise<void> {
    this.listener.on('error', (error) => this.options.log.warn(error, 'no longer told of new documents; polling'));
    this.listener.on('notification', () => this.look());
    await this.listener.connect();
    await this.listener.query(`listen ${CONTENT_CHANNEL}`);
    await this.queue.addMissing();
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.ledger = setInterval(() => this.sumUp(), SUM_UP_EVERY_MS);
    this.look();
  }

  /** Gives up what is being fetched; its claims run out and are taken up again. */
  async stop(): Promise<void> {
    this.stopped.abort();
    clearInterval(this.timer);
    clearInterval(this.ledger);
    await this.looking;
    await this.summing;
    await Promise.all(this.running);
    await this.listener.end();
    await this.pool.end();
  }

  private sumUp(): void {
    this.summing ??= this.queue
      .sumUp()
      .catch((error) => this.options.log.warn(error, 'could not sum up the ledger of listings'))
      .finally(() => {
        this.summing = undefined;
      });
  }

  private look(): void {
    if (this.looking !== undefined || this.stopped.signal.aborted) return;
    this.looking = this.fill()
      .catch((error) => this.options.log.warn(error, 'could not look for documents'))
      .finally(() => {
        this.looking = undefined;
      });
  }

  private async fill(): Promise<void> {
    const free = SLOTS - this.running.size;
    if (free === 0) return;
    for (const claim of await this.queue.claim(free, this.options.timeoutMs * 3)) {
      const work: Promise<void> = this.work(claim).finally(() => {
        this.running.delete(work);
        this.look();
      });
      this.running.add(work);
    }
  }

  private async work(claim: Claim): Promise<void> {
    const { source, log } = this.options;
    try {
      const verdict = await source.fetch(claim.digest, this.stopped.signal);
      await this.queue.settle(claim, verdict);
      const code = verdict.state === 'available' ? undefined : verdict.code;
      log.debug({ digest: claim.digest, state: verdict.state, code }, 'document');
    } catch (error) {
      if (!this.stopped.signal.aborted) log.warn({ err: error, digest: claim.digest }, 'document not settled');
    }
  }
}
