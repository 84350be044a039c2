import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sentence, type Tally } from './runner/tally.ts';
import { steps } from './steps/list.ts';
import type { Step } from './steps/step.ts';

/** Two at a time: the steps are single-threaded and the machines they run on are small. */
const AT_ONCE = 2;

async function perform(step: Step, root: string): Promise<boolean> {
  const started = performance.now();
  const found = await step.run(root);
  const problem = typeof found === 'string' ? found : undefined;
  const remark = typeof found === 'object' ? `: ${found.remark}` : '';
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${problem === undefined ? '✓' : '✗'} ${step.name} (${seconds} s)${remark}`);
  if (problem !== undefined) console.log(problem.trim().replaceAll(/^/gm, '    '));
  return problem === undefined;
}

/**
 * Runs every step, also after one failed, and prints one line for each. Steps that write files come last and alone,
 * so that no other step reads a half-written one.
 */
export async function check(root: string): Promise<Tally> {
  console.log('── check ──');
  const results: boolean[] = [];
  const waiting = steps.filter((step) => !step.writes);
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift())
      results.push(await perform(step, root));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  for (const step of steps.filter((step) => step.writes)) results.push(await perform(step, root));
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed, skipped: 0 };
}

/** `npm run check`. */
if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const tally = await check(process.cwd());
  console.log(`\n${sentence(tally)}`);
  process.exit(tally.failed > 0 ? 1 : 0);
}
