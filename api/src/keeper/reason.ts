import { isError } from 'ethers';

const LONGEST = 300;

/**
 * Why something failed, for a log. The long messages of the chain's library quote whole requests, with the address of
 * the node (and the key in it) and what was sent; of those only the short one is told.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const { shortMessage, code } = error as Error & { shortMessage?: unknown; code?: unknown };
  const quotes = typeof shortMessage === 'string';
  const words = quotes ? `${shortMessage} (${String(code)})` : `${error.name}: ${error.message}`;
  const revert = isError(error, 'CALL_EXCEPTION') && error.data ? ` ${error.data}` : '';
  return `${words}${revert}`.slice(0, LONGEST);
}
