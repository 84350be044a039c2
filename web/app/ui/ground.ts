import { thumbHashToAverageRGBA } from 'thumbhash';

const GROUNDS = ['moss', 'sand', 'rose', 'straw', 'mint', 'sky', 'plum', 'stone'] as const;

/** A soft ground that stays the same for the same thing: what it is chosen by is an id. */
export function groundOf(id: string): (typeof GROUNDS)[number] {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return GROUNDS[sum % GROUNDS.length] ?? 'stone';
}

/** The picture's average colour out of its thumbhash; undefined when the text is none. */
export function colourOf(thumbhash: string): string | undefined {
  try {
    const { r, g, b } = thumbHashToAverageRGBA(Uint8Array.from(atob(thumbhash), (letter) => letter.charCodeAt(0)));
    const part = (share: number) => Math.round(share * 255);
    return `rgb(${part(r)} ${part(g)} ${part(b)})`;
  } catch (error) {
    if (error instanceof DOMException || error instanceof RangeError || error instanceof TypeError) return undefined;
    throw error;
  }
}
