import { MAX_REGIONS, REGION } from '@moothall/contracts/protocol/moderation/effects';
import type { Problem } from '../../chain/types.ts';
import { GUIDELINES } from '../guidelines/guidelines.ts';

/** How long an account can be asked to be suspended, in days. */
export const SUSPEND_DAYS = [7, 30, 90, 180, 365] as const;
/** More than anybody has; the contract counts in 32 bits. */
const PUT_MAX = 1_000_000_000;

type Read<Value> = { value: Value } | { mistake: Problem };
const wrong = (code: string, params: Record<string, string> = {}) => ({ mistake: { code, params } });

/** Reads which guideline was broken. */
export function readGuideline(text: string): Read<number> {
  const value = GUIDELINES.find((number) => String(number) === text);
  return value === undefined ? wrong('GUIDELINE_MISSING') : { value };
}

/** Reads codes that are parted by commas or spaces; each counts once. */
export function readRegions(text: string): Read<string[]> {
  const value = [
    ...new Set(
      text
        .toUpperCase()
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
  ];
  if (value.length === 0) return wrong('REGIONS_MISSING');
  if (value.length > MAX_REGIONS) return wrong('REGIONS_TOO_MANY', { max: String(MAX_REGIONS) });
  const region = value.find((code) => !REGION.test(code));
  return region === undefined ? { value } : wrong('REGION_UNKNOWN', { region });
}

/** Reads where a listing comes off: in no named region stands for everywhere. */
export function readWhere(where: string | undefined, regions: string): Read<string[]> {
  if (where === 'everywhere') return { value: [] };
  return where === 'regions' ? readRegions(regions) : wrong('WHERE_MISSING');
}

/** Reads for how many days; only the offered lengths are possible. */
export function readDays(text: string): Read<number> {
  const value = SUSPEND_DAYS.find((days) => String(days) === text);
  return value === undefined ? wrong('DAYS_UNKNOWN') : { value };
}

/** Reads what is put up, in whole tokens. */
export function readPut(text: string, least: number): Read<number> {
  const plain = text.trim().replaceAll(',', '');
  if (!/^\d{1,18}$/.test(plain)) return wrong('PUT_MALFORMED');
  const value = Number(plain);
  if (value < least) return wrong('PUT_BELOW', { least: String(least) });
  return value > PUT_MAX ? wrong('PUT_ABOVE') : { value };
}
