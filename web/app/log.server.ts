import { env } from './env.server.ts';

const LEVELS = { trace: 10, debug: 20, info: 30, warn: 40, error: 50, fatal: 60, silent: Number.POSITIVE_INFINITY };
type Level = 'info' | 'warn' | 'error';

const described = (error: unknown): unknown =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack, cause: error.cause && described(error.cause) }
    : error;

function write(level: Level, fields: Record<string, unknown>, msg: string): void {
  if (LEVELS[level] < LEVELS[env.LOG_LEVEL]) return;
  const { error, ...rest } = fields;
  const line = {
    level: LEVELS[level],
    time: Date.now(),
    name: 'web',
    ...rest,
    ...(error ? { err: described(error) } : {}),
    msg,
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** One JSON line per event, as the other services write them. Never a cookie, an address bar's query or a body. */
export const log = {
  info: (fields: Record<string, unknown>, msg: string) => write('info', fields, msg),
  warn: (fields: Record<string, unknown>, msg: string) => write('warn', fields, msg),
  error: (fields: Record<string, unknown>, msg: string) => write('error', fields, msg),
};
