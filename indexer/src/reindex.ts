import pg from 'pg';
import { digestOfIndex } from './digest.ts';
import { indexerSettings } from './env.ts';
import { createLog } from './log.ts';
import { migrate } from './migrate.ts';
import { startPipeline } from './pipeline/pipeline.ts';

/**
 * Rebuilds the schema `chain` from the chain's first block and prints the digest by which operators compare their
 * indexes. Documents are kept: they are named by their own hash.
 */
const settings = indexerSettings();
const log = createLog(settings.LOG_LEVEL, 'reindex');

const fail = (error: unknown): never => {
  log.fatal(error, 'reindex failed');
  process.exit(1);
};

async function report(): Promise<void> {
  const client = new pg.Client({ connectionString: settings.DATABASE_URL });
  await client.connect();
  process.stdout.write(`${JSON.stringify(await digestOfIndex(client))}\n`);
  await client.end();
  process.exit(0);
}

await migrate(settings.DATABASE_URL);
await startPipeline({
  settings,
  fromScratch: true,
  onWaiting: () => log.warn('an indexer writes this database; waiting until it is stopped'),
  onDoubt: (sentence) => log.warn(sentence),
  onLost: fail,
  onCaughtUp: report,
}).catch(fail);
