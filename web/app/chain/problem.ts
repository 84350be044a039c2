import type { Problem } from './types.ts';

/** A refusal or failure with a message in both languages: `errors.<code>` in the messages of a domain. */
export class ProblemError extends Error implements Problem {
  override name = 'ProblemError';
  constructor(
    readonly code: string,
    readonly params: Record<string, string> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(params)}`, options);
  }
}

/** Codes of everything that can go wrong between a page and a wallet, besides the contracts' own errors. */
export const CHAIN_CODES = [
  'USER_REJECTED',
  'WALLET_MISSING',
  'WALLET_BUSY',
  'WALLET_FAILED',
  'NETWORK_WRONG',
  'CONNECTION_LOST',
  'BALANCE_SHORT',
  'FEE_SHORT',
  'CALL_FAILED',
  'ACCOUNT_CHANGED',
  'REPLACED',
  'DROPPED',
] as const;

/** EIP-1193 and EIP-1474 error numbers that wallets answer with. */
const BY_NUMBER: Record<number, (typeof CHAIN_CODES)[number]> = {
  4001: 'USER_REJECTED',
  4100: 'ACCOUNT_CHANGED',
  4900: 'CONNECTION_LOST',
  4901: 'NETWORK_WRONG',
  4902: 'NETWORK_WRONG',
  [-32002]: 'WALLET_BUSY',
};

/** The names ethers gives to the same things. Source: https://docs.ethers.org/v6/api/utils/errors/ */
const BY_NAME: Record<string, (typeof CHAIN_CODES)[number]> = {
  ACTION_REJECTED: 'USER_REJECTED',
  NETWORK_ERROR: 'CONNECTION_LOST',
  TIMEOUT: 'CONNECTION_LOST',
  SERVER_ERROR: 'CONNECTION_LOST',
  INSUFFICIENT_FUNDS: 'FEE_SHORT',
};

interface Thrown {
  code?: unknown;
  message?: unknown;
  params?: unknown;
  error?: unknown;
  info?: { error?: unknown };
  data?: unknown;
}

/** The errors nested in what a wallet or ethers threw, outermost first. */
function* layers(thrown: unknown): Generator<Thrown> {
  let layer = thrown as Thrown | null | undefined;
  for (let depth = 0; layer && typeof layer === 'object' && depth < 6; depth++) {
    yield layer;
    layer = (layer.info?.error ?? layer.error ?? (layer as { cause?: unknown }).cause) as Thrown | undefined;
  }
}

/** Revert data somewhere inside what a node, a wallet or ethers threw. */
export function revertData(thrown: unknown): string | undefined {
  for (const layer of layers(thrown)) {
    let data: unknown = layer.data;
    for (let depth = 0; data && typeof data === 'object' && depth < 4; depth++) {
      const { data: inner, originalError } = data as { data?: unknown; originalError?: unknown };
      data = inner ?? originalError;
    }
    if (typeof data === 'string' && /^0x[0-9a-fA-F]{8,}$/.test(data)) return data;
  }
  return undefined;
}

/** Whatever was thrown, in the one shape pages can show. Contract errors need the ABI: see `decode.ts`. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof ProblemError) return { code: thrown.code, params: thrown.params };
  for (const layer of layers(thrown)) {
    const { code, params } = layer;
    if (typeof code === 'number' && BY_NUMBER[code]) return { code: BY_NUMBER[code], params: {} };
    if (typeof code === 'string' && BY_NAME[code]) return { code: BY_NAME[code], params: {} };
    if (typeof code === 'string' && params && typeof params === 'object') {
      const text = Object.entries(params).map(([key, value]) => [key, String(value)]);
      return { code, params: Object.fromEntries(text) };
    }
    if (/insufficient funds/i.test(String(layer.message))) return { code: 'FEE_SHORT', params: {} };
  }
  if (thrown instanceof TypeError && /fetch|network/i.test(thrown.message)) {
    return { code: 'CONNECTION_LOST', params: {} };
  }
  const reason = thrown instanceof Error ? thrown.message : String((thrown as Thrown | null)?.message ?? thrown);
  return { code: 'WALLET_FAILED', params: { reason: reason.slice(0, 300) } };
}
