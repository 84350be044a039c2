import type { NotificationKind } from '../kinds.ts';
import type { LetterLanguage } from '../settings.ts';
import type { Letter } from './channel.ts';
import { en } from './words.en.ts';
import { ko } from './words.ko.ts';

interface Words {
  title: string;
  body: string;
}

/**
 * All a letter ever says. Nothing that other people wrote is in it, so that nobody can write to somebody else in the
 * market's name; and nothing of a deal is, so that mail servers in between learn little.
 */
export interface LetterWords {
  until: string;
  open: string;
  stop: string;
  confirm: Words & { open: string };
  kinds: Record<NotificationKind, Words>;
}

const WORDS: Record<LetterLanguage, LetterWords> = { en, ko };

/** What a letter is about. */
export interface Matter {
  id: string;
  kind: NotificationKind;
  language: LetterLanguage;
  timeZone: string;
  deadline: Date | null;
  /** Page it leads to, and the address that stops letters. */
  url: string;
  stopUrl: string;
}

/** Weekday, day and clock in somebody's zone, with its name: a letter is read anywhere. */
export function formatTime(time: Date, language: LetterLanguage, timeZone: string): string {
  const format = new Intl.DateTimeFormat(language, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  });
  return format.format(time);
}

export function letterAbout({ id, kind, language, timeZone, deadline, url, stopUrl }: Matter): Letter {
  const { kinds, until, open, stop } = WORDS[language];
  const { title, body } = kinds[kind];
  const time = deadline && until.replace('{{time}}', formatTime(deadline, language, timeZone));
  return {
    id,
    language,
    title,
    body: time ? `${body} ${time}` : body,
    link: { url, words: open },
    stop: { url: stopUrl, words: stop },
  };
}

/** The letter that asks an address's owner. */
export function letterToConfirm(id: string, language: LetterLanguage, account: string, url: string): Letter {
  const { title, body, open } = WORDS[language].confirm;
  const short = `${account.slice(0, 6)}…${account.slice(-4)}`;
  return { id, language, title, body: body.replace('{{account}}', short), link: { url, words: open }, stop: null };
}
