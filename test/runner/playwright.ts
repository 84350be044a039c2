import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.ts';
import { run } from './command.ts';
import { freshReport, readReport } from './report.ts';
import type { Runner } from './runner.ts';
import { NOTHING } from './tally.ts';

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Journeys cross domains, so a browser test names the ones it walks through as tags: `{ tag: ['@orders'] }`. */
function tagged(root: string, domain: string): boolean {
  return globSync('test/browser/**/*.spec.ts', { cwd: root }).some((file) =>
    new RegExp(`@${domain}\\b`).test(readFileSync(join(root, file), 'utf8')),
  );
}

/** Journeys in a real browser. A test that only passed on a second attempt counts as failed. */
export const playwright: Runner = {
  name: 'playwright',
  covers: tagged,
  async run({ root, domain, deep }) {
    const problem = await ensureChromium();
    if (problem !== undefined) {
      console.error(problem);
      return { tally: NOTHING, code: 1 };
    }
    const path = freshReport(root, 'playwright');
    const grep = domain === undefined ? [] : ['--grep', `@${domain}\\b`];
    const args = ['test', '--config', 'test/browser/playwright.config.ts', '--reporter=list,json', ...grep];
    const { code } = await run('playwright', args, {
      cwd: root,
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: path, ...(deep && { MOOTHALL_DEEP: '1' }) },
      show: true,
    });
    const report = readReport<PlaywrightReport>(path);
    if (report === undefined) return { tally: NOTHING, code };
    const { expected, unexpected, flaky, skipped } = report.stats;
    return { tally: { passed: expected, failed: unexpected + flaky, skipped }, code };
  },
};
