import { globSync } from 'node:fs';
import { run } from './command.ts';
import { freshReport, readReport } from './report.ts';
import type { Runner } from './runner.ts';
import { NOTHING, type Tally } from './tally.ts';

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/** A file that failed before any of its tests could is one failure, which the sums of the report leave out. */
function tallyOf(report: VitestReport): Tally {
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Tests of a domain lie in its folder of a workspace, or carry its name under test/. */
function patternsOf(domain: string): string[] {
  return [`/${domain}/`, `/${domain}.`];
}

function hasFiles(root: string, domain: string): boolean {
  const patterns = [`{api,indexer,web,contracts,local}/**/${domain}/**/*.test.{ts,tsx}`, `test/**/${domain}.test.ts`];
  const found = globSync(patterns, { cwd: root, exclude: (name) => name === 'node_modules' });
  return found.length > 0;
}

/** TypeScript tests of every workspace, the whole-stack sentences of test/system among them. */
export const vitest: Runner = {
  name: 'vitest',
  covers: hasFiles,
  async run({ root, domain, deep }) {
    const path = freshReport(root, 'vitest');
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
    const { code } = await run('vitest', [...args, ...(domain === undefined ? [] : patternsOf(domain))], {
      cwd: root,
      env: deep ? { MOOTHALL_DEEP: '1' } : undefined,
      show: true,
    });
    const report = readReport<VitestReport>(path);
    return { tally: report === undefined ? NOTHING : tallyOf(report), code };
  },
};
