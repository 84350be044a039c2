import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.ts';
import { freshReport } from './report.ts';
import type { Runner } from './runner.ts';
import { NOTHING, type Tally } from './tally.ts';

interface TestResult {
  status: 'Success' | 'Failure' | 'Skipped';
  reason: string | null;
  counterexample: unknown;
  decoded_logs: string[];
  kind: Record<string, { runs?: number }>;
}

/** `forge test --json`: "path:Contract" → tests by signature. */
type ForgeReport = Record<string, { duration: string; test_results: Record<string, TestResult> }>;

function parse(text: string): ForgeReport | undefined {
  const start = text.indexOf('{');
  if (start < 0) return undefined;
  try {
    return JSON.parse(text.slice(start)) as ForgeReport;
  } catch {
    // Not a report: compiler errors and the like, which the caller shows as they are.
    return undefined;
  }
}

/** The tests that failed, by suite and name; undefined when this is no report. */
export function failedTests(text: string): string[] | undefined {
  const suites = Object.entries(parse(text) ?? {});
  const failed = suites.flatMap(([suite, { test_results: results }]) =>
    Object.keys(results)
      .filter((name) => results[name]?.status === 'Failure')
      .map((name) => `${suite.split(':').at(-1)}.${name}`),
  );
  return suites.length === 0 ? undefined : failed;
}

function tallyOf(report: ForgeReport): Tally {
  const tally = { ...NOTHING };
  for (const suite of Object.values(report)) {
    for (const { status } of Object.values(suite.test_results)) {
      if (status === 'Success') tally.passed += 1;
      else if (status === 'Skipped') tally.skipped += 1;
      else tally.failed += 1;
    }
  }
  return tally;
}

function show(report: ForgeReport): void {
  for (const [suite, { duration, test_results: results }] of Object.entries(report)) {
    const failures = Object.entries(results).filter(([, result]) => result.status === 'Failure');
    console.log(`${failures.length > 0 ? ' ✗' : ' ✓'} ${suite} (${Object.keys(results).length} tests, ${duration})`);
    for (const [name, result] of failures) {
      console.log(`   ✗ ${name}: ${result.reason ?? 'failed without a reason'}`);
      if (result.counterexample) console.log(`     counterexample: ${JSON.stringify(result.counterexample)}`);
      for (const line of result.decoded_logs) console.log(`     ${line}`);
    }
  }
}

/** The deep run looks for values nobody tried before; its seed is printed, so that a failure can be had again. */
function deepEnv(): Record<string, string> {
  const seed = `0x${randomBytes(8).toString('hex')}`;
  console.log(`FOUNDRY_PROFILE=deep FOUNDRY_FUZZ_SEED=${seed}`);
  return { FOUNDRY_PROFILE: 'deep', FOUNDRY_FUZZ_SEED: seed };
}

/** Contract tests. Forge prints either for people or for machines, so its JSON is rendered here. */
export const forge: Runner = {
  name: 'forge',
  covers: (root, domain) => existsSync(join(root, 'contracts', 'test', domain)),
  async run({ root, domain, deep }) {
    const path = domain === undefined ? [] : ['--match-path', `contracts/test/${domain}/**`];
    const env = deep ? deepEnv() : undefined;
    const { code, stdout, output } = await run('forge', ['test', '--json', ...path], { cwd: root, env });
    const report = parse(stdout);
    if (report === undefined) {
      console.log(output);
      return { tally: NOTHING, code };
    }
    writeFileSync(freshReport(root, 'forge'), stdout.slice(stdout.indexOf('{')));
    show(report);
    return { tally: tallyOf(report), code };
  },
};
