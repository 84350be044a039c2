import pg from 'pg';
import { IpfsSource } from './content/fetch-document.ts';
import { ContentWorker } from './content/worker.ts';
import { indexerSettings, isChild } from './env.ts';
import { createLog } from './log.ts';
import { serveMetrics } from './metrics.ts';
import { migrate } from './migrate.ts';
import { EXIT_DIVERGED } from './pipeline/exit.ts';
import { Supervisor } from './pipeline/supervisor.ts';

/** The indexer: migrates, keeps a pipeline process running, and fetches documents beside it. */
const settings = indexerSettings();
const log = createLog(settings.LOG_LEVEL, 'indexer');

const migrations = await migrate(settings.DATABASE_URL);
if (migrations.length > 0) log.info({ migrations }, 'migrated');

const { DATABASE_URL: url, IPFS_TIMEOUT_MS: timeoutMs } = settings;
const pool = new pg.Pool({ connectionString: url, max: 2 });
pool.on('error', (error) => log.warn(error, 'database connection lost'));
const source = new IpfsSource(settings.IPFS_API_URL, timeoutMs);
const worker = new ContentWorker({ url, source, timeoutMs, log: createLog(settings.LOG_LEVEL, 'content') });

let caughtUp = false;
const supervisor = new Supervisor({
  log,
  onCaughtUp() {
    if (!caughtUp) log.info('ready');
    caughtUp = true;
  },
  onHopeless: () => void stop(EXIT_DIVERGED),
});

const isReady = () => caughtUp && supervisor.running;
const metrics =
  settings.METRICS_PORT === undefined
    ? undefined
    : await serveMetrics(settings.METRICS_PORT, { pool, isReady, restarts: () => supervisor.restarts });
await worker.start();
supervisor.start();

let stopping = false;
async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  metrics?.close();
  await Promise.all([supervisor.stop(), worker.stop()]);
  await pool.end();
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0));
if (isChild()) process.stdin.resume().on('end', () => void stop(0));
