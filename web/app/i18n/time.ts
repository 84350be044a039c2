import type { Language } from './languages.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const toDate = (time: string | number): Date => new Date(typeof time === 'number' ? time * 1000 : time);

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>;

/** Only parts are taken from Intl: the words between them differ from one ICU to the next, and pages must not. */
function parts(
  time: string | number,
  language: Language,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Parts {
  const format = new Intl.DateTimeFormat(language, { timeZone, hourCycle: 'h23', ...options });
  return Object.fromEntries(format.formatToParts(toDate(time)).map(({ type, value }) => [type, value]));
}

/** `14:05`, as clocks in the visitor's zone show it. */
export function formatClock(time: string | number, timeZone: string): string {
  const { hour, minute } = parts(time, 'en', timeZone, { hour: '2-digit', minute: '2-digit' });
  return `${hour}:${minute}`;
}

/** `28 Nov` or `11월 28일`, with the year when it is not this one. */
export function formatDay(time: string | number, language: Language, timeZone: string, now?: string | number): string {
  const { day, month, year } = parts(time, 'en', timeZone, { day: 'numeric', month: 'short', year: 'numeric' });
  const number = parts(time, 'en', timeZone, { month: 'numeric' }).month;
  const same = now !== undefined && parts(now, 'en', timeZone, { year: 'numeric' }).year === year;
  if (language === 'ko') return `${same ? '' : `${year}년 `}${number}월 ${day}일`;
  return `${day} ${month}${same ? '' : ` ${year}`}`;
}

/** A moment: weekday and clock within six days, the day and clock beyond. Times are ISO text or seconds. */
export function formatMoment(
  time: string | number,
  language: Language,
  timeZone: string,
  now: string | number,
): string {
  const away = Math.abs(toDate(time).getTime() - toDate(now).getTime()) / 1000;
  if (away > 6 * DAY) return `${formatDay(time, language, timeZone, now)} ${formatClock(time, timeZone)}`;
  const { weekday } = parts(time, language, timeZone, { weekday: language === 'ko' ? 'long' : 'short' });
  return `${weekday} ${formatClock(time, timeZone)}`;
}

/** How long ago, as coarse as people say it. */
export function formatAgo(time: string | number, language: Language, now: string | number): string {
  const seconds = Math.max(0, (toDate(now).getTime() - toDate(time).getTime()) / 1000);
  if (seconds < MINUTE) return language === 'ko' ? '방금' : 'just now';
  const relative = new Intl.RelativeTimeFormat(language, { style: 'short' });
  if (seconds < HOUR) return relative.format(-Math.floor(seconds / MINUTE), 'minute');
  if (seconds < DAY) return relative.format(-Math.floor(seconds / HOUR), 'hour');
  return relative.format(-Math.floor(seconds / DAY), 'day');
}

/** A length of time: `2 days`, `31 h`, `12 min`; `48시간`. Hours up to two days, since deadlines are kept by the hour. */
export function formatSpan(seconds: number, language: Language): string {
  const unit = seconds > 2 * DAY ? 'day' : seconds >= HOUR ? 'hour' : 'minute';
  const value = Math.max(1, Math.floor(seconds / { day: DAY, hour: HOUR, minute: MINUTE }[unit]));
  if (language === 'ko') return `${value}${{ day: '일', hour: '시간', minute: '분' }[unit]}`;
  return `${value} ${{ day: value === 1 ? 'day' : 'days', hour: 'h', minute: 'min' }[unit]}`;
}
