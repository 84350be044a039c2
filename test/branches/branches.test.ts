import { describe, expect, it } from 'vitest';
import { branchesIn, complaintsAbout } from './branches.ts';

const LCOV = `TN:
SF:contracts/src/till/Till.sol
DA:2,5
BRDA:2,0,0,5
BRDA:2,0,1,0
BRDA:4,1,0,-
end_of_record
TN:
SF:contracts/test/till/put.t.sol
BRDA:1,0,0,-
end_of_record
`;
const SOURCE = 'function put() {\n    if (sum > LIMIT) revert Full();\n\n    if (open) close();\n}\n';
const branches = branchesIn(LCOV, () => SOURCE);
const [FULL, CLOSE] = ['till/Till.sol: if (sum > LIMIT) revert Full(); (2)', 'till/Till.sol: if (open) close(); (1)'];

describe('branches of the contracts', () => {
  it('are named by what stands at the fork', () => {
    expect(branches.map(({ id, taken }) => [id, taken])).toEqual([
      ['till/Till.sol: if (sum > LIMIT) revert Full(); (1)', true],
      [FULL, false],
      [CLOSE, false],
    ]);
  });

  it('are tried or explained', () => {
    expect(complaintsAbout(branches, [{ reason: 'cannot be', branches: [FULL, CLOSE] }])).toEqual([]);
    expect(complaintsAbout(branches, [{ reason: 'cannot be', branches: [FULL] }])).toEqual([
      `No test takes, and no reason is given: line 4 of ${CLOSE}`,
    ]);
  });

  it('are not explained once they are tried', () => {
    const reasons = [{ reason: 'cannot be', branches: [FULL, CLOSE, 'till/Till.sol: gone (1)'] }];
    expect(complaintsAbout(branches, reasons)).toEqual([
      'A reason is given, but it is taken, or gone: till/Till.sol: gone (1)',
    ]);
  });
});
