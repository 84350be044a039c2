import { describe, expect, it } from 'vitest';
import { COURT_CASES } from './court-cases.ts';
import { read, sources } from './tree.ts';

/** Numbers in the names of the contracts' tests: `test_Case13_AMissedSeedMovesTheCaseToALaterOne`. */
const tried = new Set(
  sources(['contracts/test'], ['.t.sol']).flatMap((file) =>
    [...read(file).matchAll(/function test(?:Fuzz)?_Case(\d+)_\w+\(/g)].map(([, number]) => Number(number)),
  ),
);

describe('what other courts stumbled over', () => {
  it.each(COURT_CASES.map((name, index) => ({ number: index + 1, name })))(
    'case $number was tried: $name',
    ({ number }) => {
      expect(tried).toContain(number);
    },
  );

  it('has a number that the list knows', () => {
    expect([...tried].filter((number) => number < 1 || number > COURT_CASES.length)).toEqual([]);
  });
});
