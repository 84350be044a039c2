import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import routes from '../routes.ts';

interface Route {
  file: string;
  children?: Route[];
}

const app = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(join(app, file), 'utf8');
const quoted = (text = '') => [...text.matchAll(/'(\w+)'/g)].map(([, name]) => name ?? '');

/** What a module brings into the browser with it. */
function importsOf(file: string): string[] {
  const kept = read(file).replace(/^(?:import|export) type [^;]*;$/gm, '');
  return [...kept.matchAll(/(?:\bfrom|^import|\bimport\() ?'(\.[^']+\.tsx?)'/gm)]
    .map(([, path]) => join(dirname(file), path ?? ''))
    .filter((path) => !/\.server\.ts$|generated|messages\.(en|ko)\.ts$/.test(path));
}

function modulesOf(file: string, seen = new Set<string>()): Set<string> {
  if (!seen.has(file)) {
    seen.add(file);
    for (const imported of importsOf(file)) modulesOf(imported, seen);
  }
  return seen;
}

/** The types let a module say the words only of the namespaces it asks for here. */
const asked = (file: string) =>
  [...read(file).matchAll(/useTranslation\(([^)]*)\)/g)].flatMap(([, names]) => quoted(names));
const told = (file: string) => quoted(/\bwords: \[([^\]]*)\]/.exec(read(file))?.[1]);

/** Every page with the routes around it, outermost first. */
function pages(list: readonly Route[], around: string[]): [page: string, files: string[]][] {
  return list.flatMap(({ file, children }) => [
    [file, [...around, file]] as [string, string[]],
    ...pages(children ?? [], [...around, file]),
  ]);
}

describe('each page loads the words that its modules say, and no others', () => {
  it.each(pages(routes, ['root.tsx']))('%s', (page, files) => {
    const inherited = files.slice(0, -1).flatMap(told);
    const needed = new Set([...modulesOf(page)].flatMap(asked));
    expect(told(page).sort()).toEqual([...needed].filter((name) => !inherited.includes(name)).sort());
  });

  it('also what an error page says', () => {
    expect(told('root.tsx')).toEqual(expect.arrayContaining([...modulesOf('root.tsx')].flatMap(asked)));
  });
});
