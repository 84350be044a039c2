import { NO_PERMIT, type Permit } from '@moothall/contracts/protocol/deals';
import { PERMIT_TYPES, type TypedDomain } from '@moothall/contracts/protocol/typed-data';
import { Signature, type TypedDataField } from 'ethers';
import type { Spend } from './types.ts';

/** How long a permit may be used after it was signed, in seconds of block time. */
export const PERMIT_LASTS = 30 * 60;

/** A 65-byte signature in the vault's compact form: `vs` holds `s` and, in its top bit, `v`. */
export function compactPermit(signature: string, value: bigint, deadline: bigint): Permit {
  const { r, yParityAndS } = Signature.from(signature);
  return { value, deadline, r, vs: yParityAndS };
}

/** What the wallet must add to a free balance. */
export const rest = (amount: bigint, free: bigint): bigint => (amount > free ? amount - free : 0n);

/** What is known about one token when money is about to leave. All in smallest units. */
export interface Purse {
  token: number;
  address: string;
  symbol: string;
  decimals: number;
  /** In the vault. */
  free: bigint;
  /** In the person's own wallet. */
  wallet: bigint;
  allowance: bigint;
}

/** How much is missing for a spend, counting the free balance and the wallet; 0 when nothing is. */
export function shortBy(spend: Spend, purse: Purse): bigint {
  const have = purse.free + purse.wallet;
  return spend.amount > have ? spend.amount - have : 0n;
}

/** Whether a spend needs a signature at all. */
export const needsPermit = (spend: Spend, purse: Purse): boolean =>
  rest(spend.amount, purse.free) > 0n && purse.allowance < rest(spend.amount, purse.free);

export interface PermitAsk {
  owner: string;
  spender: string;
  nonce: bigint;
  deadline: bigint;
  domain: TypedDomain;
}

type SignTyped = (
  domain: TypedDomain,
  types: Record<string, TypedDataField[]>,
  value: Record<string, unknown>,
) => Promise<string>;

/** Asks for the one signature by which the vault may draw what the free balance lacks. */
export async function signPermit(spend: Spend, purse: Purse, ask: PermitAsk, sign: SignTyped): Promise<Permit> {
  if (!needsPermit(spend, purse)) return NO_PERMIT;
  const value = rest(spend.amount, purse.free);
  const { owner, spender, nonce, deadline, domain } = ask;
  const signature = await sign(domain, PERMIT_TYPES, { owner, spender, value, nonce, deadline });
  return compactPermit(signature, value, deadline);
}
