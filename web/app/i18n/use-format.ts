import { useRootData } from '../use-root-data.ts';
import { formatMoney, type MoneyToken, moneyInWords, moneyUnit } from './money.ts';
import { formatAgo, formatClock, formatDay, formatMoment, formatSpan } from './time.ts';
import { useLanguage } from './use-language.ts';

/** Money and times in the page's language; times as clocks in the visitor's zone show them, measured from the index's. */
export function useFormat() {
  const language = useLanguage();
  const root = useRootData();
  const timeZone = root?.preferences.timeZone ?? 'Asia/Seoul';
  const now = root?.market.index.time ?? 0;
  return {
    language,
    timeZone,
    now,
    money: (amount: bigint | string, token: MoneyToken) => formatMoney(amount, token, language),
    words: (amount: bigint | string, token: MoneyToken) => moneyInWords(amount, token, language),
    unit: (token: MoneyToken) => moneyUnit(token, language),
    day: (time: string | number) => formatDay(time, language, timeZone, now),
    clock: (time: string | number) => formatClock(time, timeZone),
    moment: (time: string | number) => formatMoment(time, language, timeZone, now),
    ago: (time: string | number) => formatAgo(time, language, now),
    span: (seconds: number) => formatSpan(seconds, language),
  };
}
