import { readFileSync } from 'node:fs';
import type { ListingDocument } from '@moothall/contracts/protocol';

/** One listing of the fixed market: what kind of thing it is, and its words. */
export interface Good {
  kind: string;
  category: number;
  title: string;
  description: string;
  language: ListingDocument['language'];
}
/** A search, and how well each thing answers it: 3 fully, 2 nearly, 1 a little, 0 not at all. */
export interface Judged {
  text: string;
  /** Kinds that the answers name. */
  kinds: string[];
  grade(good: Good): number;
}

const linesOf = (name: string) =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
const isKorean = (text: string) => /\p{Script=Hangul}/u.test(text);

/** The market that searches are judged on: every title once, with a line of what sellers add in the same language. */
export function readGoods(): Good[] {
  const noise = Map.groupBy(linesOf('noise.txt'), (line) => (isKorean(line) ? 'ko' : 'en'));
  return linesOf('goods.txt').flatMap((line, row) => {
    const [kind = '', category, ...titles] = line.split('|').map((part) => part.trim());
    return (['ko', 'en'] as const).flatMap((language, column) => {
      const lines = noise.get(language) ?? [];
      return (titles[column] ?? '').split(';').map((title, place) => ({
        kind,
        category: Number(category),
        title: title.trim(),
        description: lines[(row * 3 + place) % lines.length] ?? '',
        language,
      }));
    });
  });
}

/** The labelled searches. */
export function readSearches(): Judged[] {
  return linesOf('queries.txt').map((line) => {
    const [text = '', answers = ''] = line.split('|').map((part) => part.trim());
    const grades = answers.split(' ').map((answer) => {
      const [what = '', grade = '3'] = answer.split(':');
      const [kind = '', word = ''] = what.split('~');
      return { kind, word, grade: Number(grade) };
    });
    const fits = (good: Good) =>
      grades.find(({ kind, word }) => good.kind === kind && good.title.toLowerCase().includes(word));
    return { text, kinds: grades.map(({ kind }) => kind), grade: (good) => fits(good)?.grade ?? 0 };
  });
}

const DEPTH = 10;
const gain = (grades: readonly number[]) =>
  grades.slice(0, DEPTH).reduce((sum, grade, place) => sum + (2 ** grade - 1) / Math.log2(place + 2), 0);

/**
 * Normalised discounted cumulative gain of the first ten answers: 1 where nothing could stand better.
 * @param found the answers, best first
 * @param all everything there is
 */
export function ndcg({ grade }: Judged, found: readonly Good[], all: readonly Good[]): number {
  return gain(found.map(grade)) / gain(all.map(grade).sort((one, other) => other - one));
}
