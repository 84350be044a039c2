import { SettingsError } from '@moothall/contracts/protocol';
import 'reflect-metadata';
import { readEnv } from './env.ts';
import { openLog } from './server/log.ts';
import { startApi } from './server/start.ts';

/** `tsx api/src/main.ts`: the api as a process. Ends on SIGTERM or SIGINT, or, as a child, with its parent's pipe. */
async function main(): Promise<void> {
  const env = readEnv();
  const log = openLog(env);
  const api = await startApi(env, log);
  const stop = (reason: string) => {
    log.info({ reason }, 'stopping');
    api.stop().then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop).once('SIGINT', stop);
  if (env.MOOTHALL_CHILD === '1') {
    const orphaned = () => stop('parent gone');
    process.stdin.once('end', orphaned).once('error', orphaned).resume();
  }
  log.info({ port: api.port }, 'ready');
}

main().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof SettingsError ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
  );
  process.exit(1);
});
