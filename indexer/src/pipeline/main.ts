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

const database = await startPipeline({
  settings,
  onWaiting: () => log.warn('another indexer writes this database; waiting for its end'),
  onLost: fail,
  onCommitted: (height) => log.debug({ height }, 'committed'),
  onCaughtUp: () => void process.send?.('caught-up'),
}).catch(fail);

const stop = () => void database.close().then(() => process.exit(0), fail);
for (const signal of ['SIGINT', 'SIGTERM', 'disconnect']) process.once(signal, stop);
