import { isPublicCell } from '@moothall/contracts/protocol/cells';
import { isLanguage, type Language } from '../i18n/languages.ts';
import { RADIUS_KM } from '../listings/radius.ts';

export type Theme = 'light' | 'dark';

/** What a visitor chose; kept in plain cookies of a year, none of which names a person. */
export interface Preferences {
  language: Language | undefined;
  /** undefined follows the system. */
  theme: Theme | undefined;
  /** H3 cell that "near" means; undefined for everywhere. */
  cell: string | undefined;
  /** Kilometres around it. */
  km: number;
  /** IANA name; times are shown as clocks there show them. */
  timeZone: string;
  /** Whether this browser has the fonts already, so that pages may begin with them. */
  fonts: boolean;
  /** Cards of the day of whoever acts in this browser, so that the server leaves room; undefined when nobody acts. */
  duties: number | undefined;
}

const DEFAULT_TIME_ZONE = 'Asia/Seoul';
const ATTRIBUTES = 'Path=/; Max-Age=31536000; SameSite=Lax';

function cookies(request: Request): Map<string, string> {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/).map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
  return new Map(pairs);
}

function knownTimeZone(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Reads the cookies; a value that is not one of ours counts as not chosen. */
export function readPreferences(request: Request): Preferences {
  const jar = cookies(request);
  const language = jar.get('language');
  const theme = jar.get('theme');
  const cell = jar.get('cell');
  const zone = jar.get('zone')?.replaceAll('%2F', '/');
  return {
    language: isLanguage(language) ? language : undefined,
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
    cell: cell !== undefined && isPublicCell(cell) ? cell : undefined,
    km: RADIUS_KM.choices.find((choice) => String(choice) === jar.get('km')) ?? RADIUS_KM.default,
    timeZone: (zone && knownTimeZone(zone)) || DEFAULT_TIME_ZONE,
    fonts: jar.get('fonts') === '1',
    duties: /^\d$/.test(jar.get('duties') ?? '') ? Number(jar.get('duties')) : undefined,
  };
}

/** Set-Cookie header for one choice; '' forgets it. Values are our own closed lists and cells, so nothing needs escaping. */
export const remember = (name: 'language' | 'theme' | 'cell' | 'km', value: string): string =>
  value === '' ? `${name}=; Path=/; Max-Age=0; SameSite=Lax` : `${name}=${value}; ${ATTRIBUTES}`;
