import { useMemo } from 'react';
import { useRootData } from '../use-root-data.ts';
import {
  type Currency,
  clock,
  day,
  dayClock,
  duration,
  type Moment,
  money,
  moneyInWords,
  weekClock,
} from './format.ts';
import { useLanguage } from './use-language.ts';

/** Writes money and times in the page's language, times as clocks at the visitor's place show them. */
export function useFormat() {
  const language = useLanguage();
  const timeZone = useRootData()?.preferences.timeZone ?? 'Asia/Seoul';
  return useMemo(() => {
    const place = { language, timeZone };
    return {
      money: (amount: bigint | string, currency: Currency) => money(amount, currency, language),
      moneyExact: (amount: bigint | string, currency: Currency) => money(amount, currency, language, true),
      inWords: (amount: bigint, currency: Currency) => moneyInWords(amount, currency, language),
      clock: (moment: Moment) => clock(moment, place),
      day: (moment: Moment) => day(moment, place),
      weekClock: (moment: Moment) => weekClock(moment, place),
      dayClock: (moment: Moment) => dayClock(moment, place),
      duration: (seconds: number) => duration(seconds, language),
    };
  }, [language, timeZone]);
}
export type Format = ReturnType<typeof useFormat>;
