import { run } from './command.ts';
import type { Runner } from './runner.ts';

/** A command of its own that says what it found line by line and ends badly when something was wrong. */
function proof(name: string, script: string): Runner {
  return {
    name,
    covers: () => false,
    async run({ root }) {
      const { code } = await run('tsx', [script], { cwd: root, show: true });
      return { tally: { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }, code };
    },
  };
}

/** What the tests of the contracts are worth; the deep run asks, because it takes long. */
export const proofs: readonly Runner[] = [
  proof('branches', 'test/branches/run.ts'),
  proof('mutants', 'test/mutation/run.ts'),
];
