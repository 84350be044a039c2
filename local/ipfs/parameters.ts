import { CID } from 'multiformats/cid';
import { RpcError } from './errors.ts';

const UNIT_MS: Record<string, number> = { ms: 1, s: 1000, m: 60_000 };

/** The command's first argument. */
export function argument(query: URLSearchParams): string {
  const text = query.get('arg');
  if (!text) throw new RpcError(400, 'argument "arg" is required');
  return text;
}

/** The CID a command is about: bare, or as the path /ipfs/<cid>. */
export function cidArgument(query: URLSearchParams): CID {
  return parseCid(argument(query).replace(/^\/ipfs\//, ''));
}

/** Reads a CID of either version. @throws RpcError 400 with the text that is none */
export function parseCid(text: string): CID {
  try {
    return CID.parse(text);
  } catch {
    throw new RpcError(400, `invalid path "${text}": invalid CID`);
  }
}

/** A yes or no, `usual` when the client said nothing. */
export function truth(query: URLSearchParams, name: string, usual: boolean): boolean {
  const text = only(query, name, ['true', 'false']);
  return text === undefined ? usual : text === 'true';
}

/**
 * The value of an option of which only some values are understood. Ignoring any other could give content another CID
 * than the client expects, so it is refused.
 */
export function only(query: URLSearchParams, name: string, values: readonly string[]): string | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!values.includes(text)) throw new RpcError(400, `option "${name}" must be ${values.join(' or ')}, not "${text}"`);
  return text;
}

/** Milliseconds a client is willing to wait ("500ms", "2s", "1m"), undefined when it did not say. */
export function timeoutOf(query: URLSearchParams): number | undefined {
  const text = query.get('timeout');
  if (text === null) return undefined;
  const [, amount, unit] = /^(\d+)(ms|s|m)$/.exec(text) ?? [];
  if (amount === undefined || unit === undefined) throw new RpcError(400, `option "timeout" is no duration: "${text}"`);
  return Number(amount) * (UNIT_MS[unit] ?? 1);
}
