/** How many tests of a runner passed, failed and were left out. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (total, tally) => ({
      passed: total.passed + tally.passed,
      failed: total.failed + tally.failed,
      skipped: total.skipped + tally.skipped,
    }),
    NOTHING,
  );
}

/** The line a test command ends with. */
export function sentence({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * What a runner's report is worth. A runner that executed nothing counts as one failure, and so does one that ended
 * badly although its report shows no failed test (a crash after the last test, an unhandled rejection).
 */
export function judge(tally: Tally, code: number): { tally: Tally; complaint?: string } {
  const failure = (complaint: string) => ({ tally: { ...tally, failed: tally.failed + 1 }, complaint });
  if (code !== 0 && tally.failed === 0) return failure(`ended with exit code ${code} although no test failed`);
  if (tally.passed + tally.failed === 0) return failure('executed no test');
  return { tally };
}
