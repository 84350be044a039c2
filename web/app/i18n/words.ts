import type { Language } from './languages.ts';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const THOUSANDS = ['', 'thousand', 'million', 'billion', 'trillion', 'quadrillion'];
const DIGITS = '일이삼사오육칠팔구';
const PLACES = ['', '십', '백', '천'];
const MYRIADS = ['', '만', '억', '조', '경'];

function underHundred(value: number): string {
  if (value < 20) return ONES[value] ?? '';
  const ten = TENS[Math.floor(value / 10) - 2] ?? '';
  return value % 10 ? `${ten}-${ONES[value % 10]}` : ten;
}

function underThousand(value: number): string {
  const parts = value >= 100 ? [`${ONES[Math.floor(value / 100)]} hundred`] : [];
  if (value % 100 || value === 0) parts.push(underHundred(value % 100));
  return parts.join(' ');
}

/** Groups of `size` digits, lowest first. */
function groups(value: bigint, size: bigint): number[] {
  const found: number[] = [];
  for (let rest = value; rest > 0n; rest /= size) found.push(Number(rest % size));
  return found;
}

function english(value: bigint): string {
  const parts = groups(value, 1000n).map((group, place) =>
    group ? `${underThousand(group)} ${THOUSANDS[place]}`.trim() : '',
  );
  return parts.reverse().filter(Boolean).join(' ');
}

function underMyriad(value: number): string {
  const digits = [...String(value)].map(Number).reverse();
  // One ten, hundred or thousand is said without the one.
  const said = digits.map((digit, place) => {
    if (digit === 0) return '';
    return (digit === 1 && place > 0 ? '' : (DIGITS[digit - 1] ?? '')) + PLACES[place];
  });
  return said.reverse().join('');
}

function korean(value: bigint): string {
  const parts = groups(value, 10_000n).map((group, place) => {
    if (group === 0) return '';
    return (group === 1 && place === 1 ? '' : underMyriad(group)) + MYRIADS[place];
  });
  return parts.reverse().filter(Boolean).join(' ');
}

/** Beyond this no word is common; figures must do. */
const MOST = 10n ** 18n;

/** A whole number as it is said: for sums that somebody signs. Undefined when nobody would say it. */
export function numberInWords(value: bigint, language: Language): string | undefined {
  if (value < 0n || value >= MOST) return undefined;
  if (value === 0n) return language === 'ko' ? '영' : 'zero';
  return language === 'ko' ? korean(value) : english(value);
}
