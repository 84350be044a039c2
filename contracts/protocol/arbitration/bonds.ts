import { MARKET_TOKEN } from '../enums.ts';
import { BOND_PART } from './phases.ts';

const part = (amount: bigint): bigint => (amount + BOND_PART - 1n) / BOND_PART;

/** What a bid locks: in the price's token, and in market token (together in the first when they are the same). */
export function bondFor({ token, price, deposit }: { token: number; price: bigint; deposit: bigint }) {
  if (token === MARKET_TOKEN) return { ofPrice: part(price + 2n * deposit), ofDeposits: 0n };
  return { ofPrice: part(price), ofDeposits: part(2n * deposit) };
}
