/** Hangul as arithmetic: syllables are numbered by their three letters, so that no table of words is needed. */

const FIRST = 0xac00;
const LAST = 0xd7a3;
const VOWELS = 21;
const ENDS = 28;
const LEADS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const MIDDLES = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const TAILS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
/** ㄹ before 로 counts as an open syllable: 연필로, not 연필으로. */
const RIEUL = 8;

const codeOf = (syllable: string) => (syllable.codePointAt(0) ?? 0) - FIRST;
const isSyllable = (letter: string) => codeOf(letter) >= 0 && codeOf(letter) <= LAST - FIRST;

/** Whether all of a word is Hangul syllables. */
export const isHangul = (word: string): boolean => word !== '' && [...word].every(isSyllable);

/** Number of the letter that closes a syllable; 0 where none does. */
const tailOf = (syllable: string): number => codeOf(syllable) % ENDS;

/**
 * The letters of a text one by one, as a keyboard writes them: 자전거 becomes ㅈㅏㅈㅓㄴㄱㅓ. A half-written syllable is
 * so the beginning of the whole one, and a slip of one key a difference of one letter.
 */
export function lettersOf(text: string): string {
  return [...text.normalize('NFC').toLowerCase()]
    .map((letter) => {
      if (!isSyllable(letter)) return letter;
      const code = codeOf(letter);
      const lead = LEADS[Math.floor(code / (VOWELS * ENDS))] ?? '';
      const middle = MIDDLES[Math.floor(code / ENDS) % VOWELS] ?? '';
      return lead + middle + (TAILS[code % ENDS] ?? '').trim();
    })
    .join('');
}

type Fits = (before: string) => boolean;
const closed: Fits = (before) => tailOf(before) !== 0;
const open: Fits = (before) => tailOf(before) === 0;
const always: Fits = () => true;

/**
 * Particles, longest first, each with the syllables it may follow. Those that follow any syllable and often end words of
 * their own (도, 만, 에) are left alone after two syllables.
 */
const PARTICLES: readonly (readonly [particle: string, fits: Fits, least: number])[] = [
  ['에서는', always, 2],
  ['으로는', closed, 2],
  ['이라는', closed, 2],
  ['에서', always, 2],
  ['에게', always, 2],
  ['한테', always, 2],
  ['부터', always, 2],
  ['까지', always, 2],
  ['으로', closed, 1],
  ['이랑', closed, 2],
  ['이나', closed, 2],
  ['이고', closed, 2],
  ['처럼', always, 2],
  ['보다', always, 2],
  ['을', closed, 1],
  ['를', open, 1],
  ['은', closed, 1],
  ['는', open, 1],
  ['이', closed, 2],
  ['가', open, 2],
  ['과', closed, 2],
  ['와', open, 2],
  ['의', always, 2],
  ['로', (before) => open(before) || tailOf(before) === RIEUL, 2],
  ['랑', open, 2],
  ['에', always, 2],
  ['도', always, 3],
  ['만', always, 3],
];

/** A word without the particle at its end, as far as its letters allow one there: 자전거를 and 자전거 are one. */
export function withoutParticle(word: string): string {
  if (!isHangul(word)) return word;
  for (const [particle, fits, least] of PARTICLES) {
    const stem = word.slice(0, -particle.length);
    if (stem.length >= least && word.endsWith(particle) && fits(stem.at(-1) ?? '')) return stem;
  }
  return word;
}

/** Each two neighbouring syllables of a word: 접이식 becomes 접이 and 이식. */
export function pairsOf(word: string): string[] {
  const syllables = [...word];
  return syllables.slice(1).map((syllable, index) => `${syllables[index]}${syllable}`);
}
