import { check } from './check.ts';
import { forge } from './runner/forge.ts';
import { playwright } from './runner/playwright.ts';
import { proofs } from './runner/proof.ts';
import type { Runner, RunOptions } from './runner/runner.ts';
import { judge, sentence, sum, type Tally } from './runner/tally.ts';
import { vitest } from './runner/vitest.ts';

/**
 * `npm test`: the checks, then every runner, then one line with the sum over all of them.
 *
 *   npm test               everything
 *   npm test -- orders     one domain in each runner that has tests of it, without the checks
 *   npm run test:deep      the long loops, then what the tests of the contracts are worth
 *
 * Exit code 1 when anything failed, a check was broken or a runner executed nothing.
 */
const RUNNERS: readonly Runner[] = [forge, vitest, playwright];

async function runAll(options: RunOptions): Promise<Tally> {
  const { root, domain, deep } = options;
  const tallies: Tally[] = domain === undefined ? [await check(root)] : [];
  const all = deep ? [...RUNNERS, ...proofs] : RUNNERS;
  const wanted = all.filter((runner) => domain === undefined || runner.covers(root, domain));
  if (wanted.length === 0) {
    console.error(`No runner has tests of a domain called "${domain}".`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  for (const runner of wanted) {
    console.log(`\n── ${runner.name} ──`);
    const started = performance.now();
    const { tally: reported, code } = await runner.run(options);
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    const { tally, complaint } = judge(reported, code);
    if (complaint !== undefined) console.error(`${runner.name} ${complaint}`);
    console.log(
      `${runner.name}: ${tally.passed + tally.failed} ran, ${tally.failed} broken, ${tally.skipped} left out (${seconds} s)`,
    );
    tallies.push(tally);
  }
  return sum(tallies);
}

const args = process.argv.slice(2);
const domains = args.filter((arg) => !arg.startsWith('--'));
const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--deep');
if (domains.length > 1 || unknown.length > 0) {
  console.error(`Not understood: ${args.join(' ')}. Use: npm test [-- <domain>]`);
  process.exit(2);
}
const total = await runAll({ root: process.cwd(), domain: domains[0], deep: args.includes('--deep') });
console.log(`\n${sentence(total)}`);
process.exit(total.failed > 0 ? 1 : 0);
