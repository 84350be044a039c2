/** How far the market counts before it says that there are more. */
const COUNTED = 1000;

/** A count as people read it; where not all was counted it is the least there is, and says so. */
export function countInWords(count: number, isCut: boolean, language: string): string {
  const least = Math.min(count, COUNTED);
  const words = new Intl.NumberFormat(language).format(isCut ? least : count);
  return isCut && count > 0 ? `${words}+` : words;
}
