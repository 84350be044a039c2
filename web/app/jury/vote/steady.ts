import type { Engine } from '../../chain/engine.ts';
import { ProblemError } from '../../chain/problem.ts';

const KEY = 'moothall:steady:';

/** Whether this wallet showed before, in this browser, that it signs the same text the same way. */
export const knownSteady = (storage: Storage, account: string): boolean =>
  storage.getItem(KEY + account.toLowerCase()) === '1';

/**
 * The signature from which a juror's salts follow. A wallet that is not known yet signs twice: one that signs
 * differently each time could never open what it sealed.
 * @throws ProblemError WALLET_UNSTEADY
 */
export async function steadySignature(
  engine: Pick<Engine, 'signMessage'>,
  text: string,
  storage: Storage,
  account: string,
): Promise<string> {
  const first = await engine.signMessage(text);
  if (knownSteady(storage, account)) return first;
  // The last byte of 65 is written in two ways and counts for nothing.
  const own = (signature: string) => signature.slice(0, 130);
  if (own(await engine.signMessage(text)) !== own(first)) throw new ProblemError('WALLET_UNSTEADY');
  storage.setItem(KEY + account.toLowerCase(), '1');
  return first;
}
