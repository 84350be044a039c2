import { readFileSync } from 'node:fs';
import { SettingsError } from '@moothall/contracts/protocol';
import { QUICKNET, TIME_LOCK_SCHEME, type TimeLockNetwork } from '@moothall/contracts/protocol/jury/time-lock';
import { z } from 'zod';

/** What a network says of itself at `/info`. */
const info = z.object({
  hash: z.string().regex(/^[0-9a-f]{64}$/, '64 hex digits'),
  public_key: z.string().regex(/^[0-9a-f]{192}$/, 'a point of G2 of BLS12-381, compressed: 192 hex digits'),
  genesis_time: z.number().int().positive(),
  period: z.number().int().min(1).max(3600),
  schemeID: z.literal(TIME_LOCK_SCHEME),
});

/**
 * The network that entrusted votes are sealed to: the one of a file with what its `/info` says, quicknet without a file.
 * @throws SettingsError
 */
export function readTimeLock(file: string | undefined): TimeLockNetwork {
  if (file === undefined) return QUICKNET;
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    const reason = cause instanceof SyntaxError ? 'is not JSON' : 'cannot be read';
    throw new SettingsError([`TIME_LOCK_INFO: ${file} ${reason} (${String(cause)})`]);
  }
  const { success, data, error } = info.safeParse(content);
  if (!success)
    throw new SettingsError(
      error.issues.map(({ path, message }) => `TIME_LOCK_INFO: ${file}: ${path.join('.')}: ${message}`),
    );
  return { hash: data.hash, publicKey: data.public_key, genesis: data.genesis_time, period: data.period };
}
