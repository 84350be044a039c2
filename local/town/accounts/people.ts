import type { Ground } from '../content/pictures.ts';
import type { PlaceName } from '../places.ts';
import { FIRST } from './first.ts';
import { PORTLAND } from './portland.ts';
import { SEOUL } from './seoul.ts';

export interface Person {
  /** Name in the other stories. */
  id: string;
  kind: 'person' | 'shop';
  /** Its signature proves that a parcel was handed over. */
  carrier?: true;
  name: { ko: string; en: string };
  /** Which of the two names, and which language, the profile is written in. */
  writes: 'ko' | 'en';
  about: string;
  hours?: string;
  place: PlaceName;
  languages: ('ko' | 'en')[];
  /** Emoji by code point, and the colour behind it. */
  face: { emoji: string; ground: Ground };
  /** Days before the present on which they joined. */
  joined: number;
}

/** Everybody, in the order of the development phrase's keys from 1 on (key 0 runs the town). */
export const PEOPLE: readonly Person[] = [...FIRST, ...SEOUL, ...PORTLAND];

/** @throws Error when nobody in town is called that */
export function personCalled(id: string): Person {
  const found = PEOPLE.find((person) => person.id === id);
  if (!found) throw new Error(`nobody in town is called ${id}`);
  return found;
}
