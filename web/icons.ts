import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ICON_NAMES } from './app/ui/icon-names.ts';

const require = createRequire(import.meta.url);
const WEIGHT = /-(bold|fill)$/;

function symbol(name: string): string {
  const weight = WEIGHT.exec(name)?.[1] ?? 'regular';
  const svg = readFileSync(require.resolve(`@phosphor-icons/core/assets/${weight}/${name}.svg`), 'utf8');
  const [, shapes] = /<svg[^>]*>(.*)<\/svg>/s.exec(svg) ?? [];
  if (shapes === undefined) throw new Error(`${name} is no SVG`);
  return `<symbol id="${name}" viewBox="0 0 256 256">${shapes.trim()}</symbol>`;
}

/** One picture file with every icon, which browsers keep for good: icons cost no script. */
export const sprite = (): string =>
  `<svg xmlns="http://www.w3.org/2000/svg">\n${ICON_NAMES.map(symbol).join('\n')}\n</svg>\n`;

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  writeFileSync(fileURLToPath(new URL('app/ui/icons.svg', import.meta.url)), sprite());
}
