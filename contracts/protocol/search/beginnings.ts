import { lettersOf } from './hangul.ts';
import { singularsOf, synonymsOf } from './synonyms.ts';
import { runsIn } from './words.ts';

/** Least letters of a text in which a slip is believed, and in which two are. */
const ONE_SLIP = 4;
const TWO_SLIPS = 8;
/** Letters beyond which nobody types the name of a kind. */
const LONGEST = 40;

/**
 * Letters that have to be changed, added, left away or swapped with their neighbour until a text is how a name begins,
 * however much of the name that is.
 */
function slipsToBegin(text: string, name: string): number {
  const [typed, letters] = [[...text], [...name]];
  let before = [0, ...typed.map((_, at) => at + 1)];
  let older: number[] = [];
  let least = typed.length;
  for (const [row, letter] of letters.entries()) {
    const now = [row + 1];
    for (const [at, other] of typed.entries()) {
      const swapped = row > 0 && at > 0 && letter === typed[at - 1] && letters[row - 1] === other;
      now.push(
        Math.min(
          (before[at] ?? 0) + (letter === other ? 0 : 1),
          (before[at + 1] ?? 0) + 1,
          (now[at] ?? 0) + 1,
          swapped ? (older[at - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    least = Math.min(least, now[typed.length] ?? least);
    [older, before] = [before, now];
  }
  return least;
}

/**
 * How far a text is from how a name, or a word of it, begins: 0 for its beginning or another word for it in either
 * language, else the slips of the keyboard between them; nothing where it is something else. Letters of syllables count
 * one by one, so that a half-written one is a beginning.
 */
export function farFrom(text: string, name: string): number | undefined {
  const typed = lettersOf(text.trim());
  if (typed === '' || typed.length > LONGEST) return undefined;
  const words = runsIn(name);
  const parts = [name, ...words].map(lettersOf);
  if (parts.some((part) => part.startsWith(typed))) return 0;
  const others = synonymsOf(runsIn(text).join('+'));
  if (words.flatMap(singularsOf).some((word) => others.includes(word))) return 0;
  const allowed = typed.length >= TWO_SLIPS ? 2 : typed.length >= ONE_SLIP ? 1 : 0;
  const slips = Math.min(...parts.map((part) => slipsToBegin(typed, part)));
  return slips <= allowed ? slips : undefined;
}
