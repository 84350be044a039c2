import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, read } from './tree.ts';

const PAGE = 'docs/security.md';
const [promised = '', notPromised] = read(PAGE).split('## Not promised');
/** `file` and name of each test that the page names. */
const named = [...promised.matchAll(/^ {2}- `([^`]+)`: (.+)$/gm)].map(([, file = '', name = '']) => ({ file, name }));

/** Whether a test file holds a test, or a row of tests, of this name. */
function holds(file: string, name: string): boolean {
  if (!existsSync(join(ROOT, file))) return false;
  const source = read(file).replaceAll("\\'", "'");
  return [`'${name}'`, `"${name}"`, `\`${name}\``].some((quoted) => source.includes(quoted));
}

describe('the page about security', () => {
  it.each(named)('names a test that exists: $file: $name', ({ file, name }) => {
    expect(holds(file, name)).toBe(true);
  });

  it('names a test for every promise, and says what it does not promise', () => {
    const promises = promised.split(/^(?=- )/m).slice(1);
    expect(promises.length).toBeGreaterThan(30);
    expect(promises.filter((promise) => !/^ {2}- `/m.test(promise))).toEqual([]);
    expect(notPromised).toMatch(/^- \*\*/m);
  });
});
