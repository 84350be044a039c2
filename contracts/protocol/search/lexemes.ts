import { isHangul, lettersOf, pairsOf, withoutParticle } from './hangul.ts';
import { goesWith, isKnown, singularsOf, synonymsOf } from './synonyms.ts';
import { runsIn, seamsIn } from './words.ts';

/**
 * What a text is found by, and what a search asks for: one file, so that both sides can never mean different things.
 * Korean is written with few spaces and with particles at the words' ends, so that a Korean word is indexed by each two
 * neighbouring syllables. Marks tell kinds of lexemes apart:
 *
 * - `=자전거` a whole word without its particle, which counts more than a part of a compound
 * - `자전` two syllables that stand together
 * - `거+헬` two syllables with a space between (자전거 헬멧 is found by 자전거헬멧)
 * - `~책`, `~전거` the end of a word (그림책 is a 책, 접이식자전거 a 자전거)
 * - `#with` the text is about something that goes with another (자전거 자물쇠)
 */
const WHOLE = '=';
const END = '~';
/** Marks what goes with something else: whoever asks for the thing itself sees it later. */
export const GOES_WITH = '#with';
const seam = ([one, other]: string[]) => `${one}+${other}`;

/** English words of two that stand side by side are also found written together: air fryer, airfryer. */
const joinsIn = (words: readonly string[]) =>
  words.slice(1).flatMap((word, index) => {
    const before = words[index] ?? '';
    return /^[a-z]+$/.test(before + word) ? [before + word] : [];
  });

function lexemesOfWord(word: string): string[] {
  if (!isHangul(word)) return [word];
  const stem = withoutParticle(word);
  const end = stem.length > 1 ? [END + stem.slice(-1), END + stem.slice(-2)] : [];
  return [...new Set([WHOLE + stem, ...(stem === word ? [] : [WHOLE + word]), ...pairsOf(word), ...end])];
}

/** Everything a text is found by, besides English stems, which the database knows. */
export function lexemesOf(text: string): string[] {
  const words = runsIn(text);
  return [
    ...words.flatMap(lexemesOfWord),
    ...joinsIn(words),
    ...(words.some((word) => goesWith(withoutParticle(word))) ? [GOES_WITH] : []),
    ...seamsIn(text).map((both) => seam([...both])),
  ];
}

const quoted = (lexeme: string) => `'${lexeme.replace(/['\\]/g, '$&$&')}'`;
const any = (parts: readonly string[]) => (parts.length === 1 ? String(parts[0]) : `(${parts.join(' | ')})`);
const all = (parts: readonly string[]) => (parts.length === 1 ? String(parts[0]) : `(${parts.join(' & ')})`);

/** Lexemes as text that Postgres reads as a `tsvector`, each with the place it stands at and how much it weighs. */
export const vectorOf = (text: string, weight: 'A' | 'B' | 'C'): string => {
  const places = new Map<string, number[]>();
  for (const [index, lexeme] of lexemesOf(text).entries()) {
    const known = places.get(lexeme) ?? [];
    if (known.length < MOST_PLACES) places.set(lexeme, [...known, Math.min(index + 1, LAST_PLACE)]);
  }
  return [...places]
    .map(([lexeme, at]) => `${quoted(lexeme)}:${at.map((place) => `${place}${weight}`).join(',')}`)
    .join(' ');
};
/** How often a word counts; saying it more often helps nobody. */
const MOST_PLACES = 4;
/** The farthest place a tsvector can hold. */
const LAST_PLACE = 16_383;

/** Least syllables for which a space may stand anywhere inside a word. */
const SEAMED = 3;
/** Syllables of one word that are looked for, so that a word without end costs no more than a sentence. */
const MOST_SYLLABLES = 24;
/** Least letters from which a word may be the beginning of a longer one. */
const PREFIXED = 4;

const syllables = (word: string): string => {
  if (word.length === 1) return quoted(END + word);
  const ends = quoted(END + word.slice(-2));
  const pairs = pairsOf(word.slice(0, MOST_SYLLABLES)).map((pair) =>
    word.length >= SEAMED ? any([quoted(pair), quoted(seam([...pair]))]) : quoted(pair),
  );
  return any([all(pairs), all([ends, ...pairs])]);
};

/**
 * One word as an expression over lexemes. What looks like a particle may be the end of the word itself (고양이), so that
 * the whole of it counts too, where it stands.
 */
function wordQuery(word: string): string {
  if (!isHangul(word)) {
    const asBeginning = word.length >= PREFIXED && !/^\p{N}/u.test(word);
    return any(
      [...new Set([word, ...singularsOf(word).filter(isKnown)])].map(
        (form) => quoted(form) + (asBeginning ? ':*' : ''),
      ),
    );
  }
  const forms = [...new Set([withoutParticle(word), word])];
  return any(forms.flatMap((form) => [quoted(WHOLE + form), syllables(form)]));
}

const termQuery = (term: string) => all(term.split('+').map(wordQuery));

/** One thing that a search asks for. */
export interface Asked {
  /** As it was typed, without its particle. */
  word: string;
  /** Its letters one by one: what a misspelling is measured by; none of a word too long to be one. */
  letters: string;
  /** What it is found by, as text that Postgres reads as a `tsquery`. */
  query: string;
  /** The same in other words, or nothing. */
  others: string;
  /** Whether what is asked for itself goes with something else: a lock, a bag. */
  goesWith: boolean;
}

/** A compound of two words that mean something by themselves (영어과외), each also by its other names. */
function inPartsOf(word: string): string[] {
  if (!isHangul(word)) return [];
  const at = [2, 3, 4].find((place) => isKnown(word.slice(0, place)) && isKnown(word.slice(place)));
  if (at === undefined) return [];
  return [all([word.slice(0, at), word.slice(at)].map((part) => any([part, ...synonymsOf(part)].map(termQuery))))];
}

/** Words that say that something is for sale, in a market where everything is. */
const SAID_ANYWAY = new Set(
  `팝니다 팔아요 팔아용 팔게요 판매 판매합니다 판매해요 삽니다 사요 구해요 구합니다 구매 구매해요 찾아요 찾습니다 있나요 있어요 원해요 중고
   for sale selling sell buy buying want wanted looking the a an and or of with to in on second hand secondhand used`.split(
    /\s+/,
  ),
);
/** Letters beyond which nothing is taken for a slip: to compare them costs time, and Postgres refuses beyond 255. */
const MOST_LETTERS = 40;
const believable = (letters: string) => (letters.length > MOST_LETTERS ? '' : letters);
/** Words beyond these narrow nothing that a person would notice. */
const MAX_WORDS = 8;

/** What a search asks for, word by word. */
export function askedIn(text: string): Asked[] {
  const typed = runsIn(text);
  const telling = typed.filter((word) => !SAID_ANYWAY.has(word));
  const byStem = new Map((telling.length > 0 ? telling : typed).map((word) => [withoutParticle(word), word]));
  const words = [...byStem.values()].slice(0, MAX_WORDS);
  const terms: string[] = [];
  for (const word of words) {
    const before = terms.at(-1);
    const pair = `${before}+${word}`;
    const isSplit = before !== undefined && isHangul(before + word) && (before.length === 1 || word.length === 1);
    if (isSplit || isKnown(pair) || isKnown(pair.replace('+', ''))) terms[terms.length - 1] = pair;
    else terms.push(word);
  }
  return terms.map((term) => {
    const together = term.replace('+', '');
    const word = withoutParticle(together);
    const others = [term, together, word].map(synonymsOf).find((found) => found.length > 0) ?? [];
    return {
      word,
      letters: believable(lettersOf(word)),
      query: term === together ? wordQuery(term) : any([termQuery(term), wordQuery(together)]),
      others: [...others.map(termQuery), ...inPartsOf(word)].join(' | '),
      goesWith: goesWith(word),
    };
  });
}

/** Words worth suggesting to others, from what sellers call their goods. */
export function wordsWorthSuggesting(title: string): string[] {
  const words = runsIn(title).map(withoutParticle);
  const telling = words.filter(
    (word) => !SAID_ANYWAY.has(word) && !/^\p{N}/u.test(word) && word.length >= (isHangul(word) ? 2 : 3),
  );
  return [...new Set(telling)].sort();
}
