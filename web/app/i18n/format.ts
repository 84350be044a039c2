import { formatAmount } from '@moothall/contracts/protocol/amounts';
import type { Language } from './languages.ts';
import { numberInWords } from './words.ts';

/** What must be known of a token to write an amount of it. */
export interface Currency {
  symbol: string;
  decimals: number;
}

/** Tokens that stand for a currency people know are written as that currency is. */
const SIGNS: Record<
  string,
  { prefix: Record<Language, string>; suffix: Record<Language, string>; word: Record<Language, string> }
> = {
  KRWT: { prefix: { ko: '', en: '₩' }, suffix: { ko: '원', en: '' }, word: { ko: '원', en: 'won' } },
};

const SHORTEST = 4;

/** Digits in groups of three, at most four after the point unless `exact`; cut off, never rounded up. */
function digitsOf(amount: bigint, decimals: number, exact: boolean): string {
  const [whole = '0', fraction = ''] = formatAmount(amount, decimals).split('.');
  const shown = exact ? fraction : fraction.slice(0, SHORTEST).replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return shown ? `${grouped}.${shown}` : grouped;
}

/** An amount as people write it: `₩128,000`, `128,000원`, `10 MOOT`. */
export function money(
  amount: bigint | string,
  { symbol, decimals }: Currency,
  language: Language,
  exact = false,
): string {
  const value = BigInt(amount);
  const sign = SIGNS[symbol];
  const digits = digitsOf(value < 0n ? -value : value, decimals, exact);
  const minus = value < 0n ? '−' : '';
  return sign ? `${minus}${sign.prefix[language]}${digits}${sign.suffix[language]}` : `${minus}${digits} ${symbol}`;
}

/** The same in words, where somebody signs for it; undefined where words would not help. */
export function moneyInWords(amount: bigint, { symbol, decimals }: Currency, language: Language): string | undefined {
  const unit = 10n ** BigInt(decimals);
  if (amount % unit !== 0n) return undefined;
  const words = numberInWords(amount / unit, language);
  return words && `${words} ${SIGNS[symbol]?.word[language] ?? symbol}`;
}

export interface Place {
  language: Language;
  /** IANA name. */
  timeZone: string;
}

/** Seconds, or ISO 8601 as the api writes times. */
export type Moment = number | string;

const dateOf = (moment: Moment): Date => new Date(typeof moment === 'number' ? moment * 1000 : moment);
const locale = (language: Language) => (language === 'en' ? 'en-GB' : 'ko-KR');

function part(moment: Moment, { language, timeZone }: Place, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale(language), { timeZone, ...options }).format(dateOf(moment));
}

/** `14:02`. */
export const clock = (moment: Moment, place: Place): string =>
  part(moment, place, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `28 Nov`, `11월 28일`. */
export const day = (moment: Moment, place: Place): string => part(moment, place, { month: 'short', day: 'numeric' });

/** `Fri 14:02`, `금 14:02`: within days of now. */
export const weekClock = (moment: Moment, place: Place): string =>
  `${part(moment, place, { weekday: 'short' })} ${clock(moment, place)}`;

/** `Fri 28 Nov 14:02`, `11월 28일 (금) 14:02`: at any distance. */
export function dayClock(moment: Moment, place: Place): string {
  const weekday = part(moment, place, { weekday: 'short' });
  const date = day(moment, place);
  return place.language === 'ko'
    ? `${date} (${weekday}) ${clock(moment, place)}`
    : `${weekday} ${date} ${clock(moment, place)}`;
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** How long, in its largest unit, rounded down: `3 days`, `4시간`. Under two of a unit the next smaller one says more. */
export function duration(seconds: number, language: Language): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [unit, length] = UNITS.find(([, size]) => whole >= size * 2) ?? UNITS[3];
  const count = Math.floor(whole / length);
  return new Intl.NumberFormat(locale(language), { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

/** `1:48`: minutes and seconds that run out. */
export function countdown(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
