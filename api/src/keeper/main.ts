import { SettingsError } from '@moothall/contracts/protocol';
import 'reflect-metadata';
import { openLog } from '../server/log.ts';
import { readKeeperEnv } from './env.ts';
import { Keeper } from './keeper.ts';
import { reasonOf } from './reason.ts';

/** `tsx api/src/keeper/main.ts`: the keeper as a process. Ends on SIGTERM or SIGINT, or, as a child, with its parent's pipe. */
async function main(): Promise<void> {
  const env = readKeeperEnv();
  const log = openLog(env);
  const keeper = await Keeper.open(env, log);
  const stop = (reason: string) => {
    log.info({ reason }, 'stopping');
    keeper.stop().then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ reason: reasonOf(err) }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  if (env.MOOTHALL_CHILD === '1') {
    const orphaned = () => stop('parent gone');
    process.stdin.once('end', orphaned).once('error', orphaned).resume();
  }
  keeper.start(env.KEEPER_EVERY_MS);
  log.info('ready');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof SettingsError ? error.message : reasonOf(error)}\n`);
  process.exit(1);
});
