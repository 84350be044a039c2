import type { Language } from './languages.ts';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const THOUSANDS = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion', 'quintillion', 'sextillion'];

const DIGITS = ['', '일', '이', '삼', '사', '오', '육', '칠', '팔', '구'];
const PLACES = ['', '십', '백', '천'];
const MYRIADS = ['', '만', '억', '조', '경', '해'];

/** Splits into groups of `width` digits, the lowest first. */
function groups(value: bigint, width: bigint): number[] {
  const parts: number[] = [];
  for (let rest = value; rest > 0n; rest /= 10n ** width) parts.push(Number(rest % 10n ** width));
  return parts;
}

function englishGroup(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const ten = TENS[Math.floor(rest / 10)];
  const tail = rest < 20 ? ONES[rest] : rest % 10 === 0 ? ten : `${ten}-${ONES[rest % 10]}`;
  const parts = [hundreds > 0 && `${ONES[hundreds]} hundred`, (rest > 0 || hundreds === 0) && tail];
  return parts.filter(Boolean).join(' ');
}

function english(value: bigint): string {
  if (value === 0n) return 'zero';
  const words = groups(value, 3n).map((group, place) =>
    group === 0 ? '' : `${englishGroup(group)} ${THOUSANDS[place] ?? ''}`.trim(),
  );
  return words.reverse().filter(Boolean).join(' ');
}

/** Within four digits 1 is spoken only in the last place: 천백십일 is 1111. */
function koreanGroup(value: number): string {
  return [...String(value)]
    .map((digit, index, all) => {
      const place = all.length - 1 - index;
      if (digit === '0') return '';
      return `${digit === '1' && place > 0 ? '' : DIGITS[Number(digit)]}${PLACES[place]}`;
    })
    .join('');
}

/** 만 alone is 10,000; from 억 up the 1 is spoken. */
function korean(value: bigint): string {
  if (value === 0n) return '영';
  const words = groups(value, 4n).map((group, place) => {
    if (group === 0) return '';
    if (group === 1 && place === 1) return MYRIADS[1];
    return `${koreanGroup(group)}${MYRIADS[place] ?? ''}`;
  });
  return words.reverse().filter(Boolean).join(' ');
}

/** A whole number in words, for sums a person is about to sign; undefined beyond what the words reach. */
export function numberWords(value: bigint, language: Language): string | undefined {
  if (value < 0n || value >= 10n ** 24n) return undefined;
  return language === 'ko' ? korean(value) : english(value);
}
