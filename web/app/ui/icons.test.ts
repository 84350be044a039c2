import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sprite } from '../../icons.ts';

it('the picture file of icons is what the list of names gives', () => {
  expect(readFileSync(new URL('icons.svg', import.meta.url), 'utf8')).toBe(sprite());
});
