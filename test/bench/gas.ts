/** What each action costs on chain, beside the committed figures: `npm run bench -- gas`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../runner/command.ts';

const root = process.cwd();
const file = join(root, 'contracts/gas/market.json');
const committed = readFileSync(file, 'utf8');
const before: Record<string, string> = JSON.parse(committed);

try {
  const args = ['test', '--match-contract', 'GasTest'];
  const { code, output } = await run('forge', args, { cwd: root, env: { FORGE_SNAPSHOT_CHECK: 'false' } });
  if (code !== 0) throw new Error(`forge ended with exit code ${code}\n${output}`);
  const now: Record<string, string> = JSON.parse(readFileSync(file, 'utf8'));
  const figure = (gas: string | undefined) => (gas === undefined ? '' : Number(gas).toLocaleString('en'));
  process.stdout.write(`${'action'.padEnd(40)} ${'gas'.padStart(9)} ${'committed'.padStart(10)}\n`);
  for (const action of Object.keys({ ...before, ...now }).sort()) {
    const row = [action.padEnd(40), figure(now[action]).padStart(9), figure(before[action]).padStart(10)];
    process.stdout.write(`${row.join(' ')}\n`);
  }
} finally {
  // The measure looks and leaves the committed figures alone.
  writeFileSync(file, committed);
}
