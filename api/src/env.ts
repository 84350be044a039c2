import { readFileSync } from 'node:fs';
import { deploymentRecord, readSettings, SettingsError } from '@moothall/contracts/protocol';
import { REGION } from '@moothall/contracts/protocol/moderation/index';
import { z } from 'zod';
import { readTimeLock } from './keeper/time-lock-info.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url();
/** A page's origin: scheme, host and port, nothing behind them. */
const origin = z.url().transform((value) => new URL(value).origin);
const origins = z
  .string()
  .min(1)
  .transform((list) => list.split(',').map((one) => one.trim()))
  .pipe(z.array(origin).min(1));

const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  API_PORT: port.default(4000),
  API_HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'a host name or an address, without scheme, port and path')
    .default('127.0.0.1'),
  DATABASE_URL: url,
  /** A replica of the database, asked by whoever is not signed in; unset: everybody asks the database itself. */
  DATABASE_READ_URL: url.optional(),
  RPC_URL: url,
  IPFS_API_URL: url,
  DEPLOYMENT_FILE: z.string().min(1),
  /** Origin of pictures, apart from the pages'. */
  MEDIA_ORIGIN: origin,
  /** Origins whose pages may ask for a session, separated by commas. */
  WEB_ORIGIN: origins,
  /** Signs cursors and digests session tokens: whoever knows it and the table of sessions knows nothing of use. */
  SESSION_SECRET: z.string().min(32),
  /** `on` lets anybody read the schema from the server; unset: only outside production. */
  INTROSPECTION: z.enum(['on', 'off']).optional(),
  /** Blocks behind the chain's head from which on the api calls itself not ready. */
  INDEX_LAG_BLOCKS: z.coerce.number().int().positive().default(50),
  /** Where this operator's readers are, ISO 3166: what verdicts removed there is in no list. */
  REGION: z.string().regex(REGION, 'a code of ISO 3166 such as KR or KR-11').optional(),
  /** Proxies in front of the api whose X-Forwarded-For is believed (Express' `trust proxy` as a number of hops). */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).default(1),
  /** Requests a minute from one address. */
  REQUESTS_PER_MINUTE: z.coerce.number().int().positive().default(600),
  /** Under which votes are kept that jurors entrust to this operator, 32 bytes in hex; unset: none are taken. */
  BALLOT_KEY: z
    .string()
    .regex(/^0x[0-9a-fA-F]{64}$/, '0x and 64 hex digits')
    .optional(),
  /** File with what the network's `/info` says that entrusted votes are sealed to; unset: drand's quicknet. */
  TIME_LOCK_INFO: z.string().min(1).optional(),
  /** Where mail is handed over; with MAIL_FROM it switches letters on. */
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      hostname: /./,
      error: 'an address of smtp or smtps with a host, and user and password where the host wants them',
    })
    .optional(),
  /** Whom letters come from: an address, or a name and an address in angle brackets. */
  MAIL_FROM: z
    .string()
    .regex(/^([^<>"\\\r\n,;:@]+ <[^\s<>@,]+@[\w.-]+>|[^\s<>@,]+@[\w.-]+)$/, 'an address, or a name and <an address>')
    .optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  MOOTHALL_CHILD: z.enum(['0', '1']).default('0'),
});

/** Half of what letters need is a mistake, not a switch that is off. */
const settings = variables.superRefine(({ SMTP_URL, MAIL_FROM }, context) => {
  const missing = SMTP_URL === undefined ? 'SMTP_URL' : 'MAIL_FROM';
  if ((SMTP_URL === undefined) !== (MAIL_FROM === undefined))
    context.addIssue({ code: 'custom', path: [missing], message: 'SMTP_URL and MAIL_FROM go together: both or none' });
});

/** The record of a deployment. @throws SettingsError */
export function readDeployment(file: string) {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new SettingsError([`DEPLOYMENT_FILE: ${file} ${reason} (${String(cause)})`]);
  }
  const result = deploymentRecord.safeParse(content);
  if (result.success) return result.data;
  throw new SettingsError(
    result.error.issues.map((issue) => `DEPLOYMENT_FILE: ${file}: ${issue.path.join('.')}: ${issue.message}`),
  );
}

/**
 * Everything the api is told from outside, checked once at start.
 * @throws SettingsError
 */
export function readEnv(source: NodeJS.ProcessEnv = process.env) {
  const { INTROSPECTION, NODE_ENV, SMTP_URL, MAIL_FROM, TIME_LOCK_INFO, ...rest } = readSettings(settings, source);
  return {
    ...rest,
    introspection: INTROSPECTION === undefined ? NODE_ENV !== 'production' : INTROSPECTION === 'on',
    /** How letters are sent; undefined where the operator sends none. */
    mail: SMTP_URL !== undefined && MAIL_FROM !== undefined ? { url: SMTP_URL, from: MAIL_FROM } : undefined,
    deployment: readDeployment(rest.DEPLOYMENT_FILE),
    timeLock: readTimeLock(TIME_LOCK_INFO),
  };
}
export type Env = ReturnType<typeof readEnv>;

/**
 * The one setting of work on the database alone.
 * @throws SettingsError
 */
export const readDatabaseUrl = (source: NodeJS.ProcessEnv = process.env): string =>
  readSettings(variables.pick({ DATABASE_URL: true }), source).DATABASE_URL;
