import { indexerSettings } from '../env.ts';
import { createLog } from '../log.ts';
import { EXIT_DIVERGED } from './exit.ts';
import { ChainDiverged, startPipeline } from './pipeline.ts';

/** The process that writes the schema `chain`. Its parent starts it anew when it ends; it ends when its parent does. */
const settings = indexerSettings();
const log = createLog(settings.LOG_LEVEL, 'pipeline');

const fail = (error: unknown): never => {
  log.fatal(error, 'pipeline failed');
  process.exit(error instanceof ChainDiverged ? EXIT_DIVERGED : 1);
};

// A parent that is gone before everything stands is not heard of later; nothing is under way that an end could harm.
const orphaned = () => process.exit(0);
process.once('disconnect', orphaned);
if (process.connected === false) orphaned();

const database = await startPipeline({
  settings,
  onWaiting: () => log.warn('another indexer writes this database; waiting for its end'),
  onDoubt: (sentence) => log.warn(sentence),
  onLost: fail,
  onCommitted: (height) => log.debug({ height }, 'committed'),
  onCaughtUp: () => void process.send?.('caught-up'),
}).catch(fail);

process.off('disconnect', orphaned);
const stop = () => void database.close().then(() => process.exit(0), fail);
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect']) process.once(signal, stop);
