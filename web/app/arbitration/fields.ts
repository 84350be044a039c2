import { formatAmount } from '@moothall/contracts/protocol/amounts';
import type { Problem } from '../chain/types.ts';
import { readSum } from '../vault/amount.ts';

/** A field that was read: its value, or what is wrong with it. */
export type Read<Value> = { value: Value } | { mistake: Problem };

const mistake = (code: string, params: Record<string, string> = {}) => ({ mistake: { code, params } });

/** Longest reasons and evidence, in the protocol's documents for courts. */
export const REASON_MAX = 8000;
/** Letters that are not seen could make a text read differently from what it is. The protocol refuses them. */
const HIDDEN = /[[\p{Cc}\p{Cf}]--[\n\t\u200c\u200d]]/v;

/** Reads words for a court: reasons, or a part of the case file. */
export function readReason(text: string): Read<string> {
  const value = text.replace(/\r\n?/g, '\n').trim();
  if (value === '') return mistake('REASON_EMPTY');
  if (value.length > REASON_MAX) {
    return mistake('REASON_LONG', { max: String(REASON_MAX), length: String(value.length) });
  }
  return HIDDEN.test(value) ? mistake('REASON_HIDDEN') : { value };
}

/** Reads what an arbitrator asks for: nothing at all is allowed, and more than one side put down is not. */
export function readFee(text: string, decimals: number, deposit: bigint): Read<bigint> {
  const read = readSum(text, decimals);
  if ('mistake' in read) return read.mistake.code === 'AMOUNT_ZERO' ? { value: 0n } : mistake('FEE_MALFORMED');
  return read.value > deposit ? mistake('FEE_ABOVE', { max: formatAmount(deposit, decimals) }) : read;
}

/** Reads how much of a bond to move, at most `have`. */
export function readBond(text: string, decimals: number, have: bigint): Read<bigint> {
  const read = readSum(text, decimals);
  if ('mistake' in read) return mistake(read.mistake.code === 'AMOUNT_ZERO' ? 'AMOUNT_ZERO' : 'AMOUNT_MALFORMED');
  return read.value > have ? mistake('AMOUNT_ABOVE', { max: formatAmount(have, decimals) }) : read;
}

/** All of the price, in hundredths of a percent. */
export const ALL_BPS = 10_000;

/** Reads a part of the price in percent as hundredths of a percent. */
export function readPercent(text: string): Read<number> {
  const [, whole, part = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim()) ?? [];
  if (whole === undefined) return mistake('PERCENT_MALFORMED');
  const value = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  return value > ALL_BPS ? mistake('PERCENT_ABOVE') : { value };
}

/** Hundredths of a percent as a percentage without needless zeros. */
export const percentText = (bps: number): string => String(bps / 100);

/** Largest stake that a case's record holds. */
export const STAKE_MAX = 1_000_000;

/** Reads what is put up for a complaint, in whole market tokens. */
export function readStake(text: string, least: number): Read<number> {
  if (!/^\d{1,12}$/.test(text.trim())) return mistake('STAKE_MALFORMED');
  const value = Number(text.trim());
  if (value < least) return mistake('STAKE_LOW', { least: String(least) });
  return value > STAKE_MAX ? mistake('STAKE_HIGH', { most: String(STAKE_MAX) }) : { value };
}
