/**
 * Regions as people call them, with commas between: countries by their names. Parts of countries keep their ISO 3166-2
 * codes, for which browsers have no names; the hyphen does not break.
 */
export function regionNames(codes: readonly string[], language: string): string {
  const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'code' });
  return codes.map((code) => (code.length === 2 ? names.of(code) : code.replace('-', '\u2011'))).join(', ');
}
