/** What each action costs on chain, beside its budget and a peer's measure: `npm run bench -- gas`. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from '../runner/command.ts';
import { ANCHORS } from './gas-anchors.ts';

type Figures = Record<string, string>;

const root = process.cwd();
const files = globSync('contracts/gas/*.json', { cwd: root }).sort();
const committed = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
const COLUMNS = ['gas', 'committed', 'budget', 'over', 'Kleros v2'];

const figure = (gas: number | undefined): string => (gas === undefined ? '' : gas.toLocaleString('en')).padStart(11);
const numberOf = (gas: string | undefined): number | undefined => (gas === undefined ? undefined : Number(gas));

function table(group: string, before: Figures, now: Figures): string {
  const rows = Object.keys({ ...before, ...now })
    .sort()
    .map((action) => {
      const used = numberOf(now[action]);
      const { budget, kleros } = ANCHORS[group]?.[action] ?? {};
      const over = budget !== undefined && used !== undefined && used > budget ? used - budget : undefined;
      return `${action.padEnd(58)}${[used, numberOf(before[action]), budget, over, kleros].map(figure).join(' ')}`;
    });
  const head = `${group.padEnd(58)}${COLUMNS.map((name) => name.padStart(11)).join(' ')}`;
  return [head, ...rows].join('\n');
}

try {
  const args = ['test', '--match-contract', 'GasTest'];
  const { code, output } = await run('forge', args, { cwd: root, env: { FORGE_SNAPSHOT_CHECK: 'false' } });
  if (code !== 0) throw new Error(`forge ended with exit code ${code}\n${output}`);
  for (const [file, text] of committed) {
    const now = JSON.parse(readFileSync(join(root, file), 'utf8')) as Figures;
    process.stdout.write(`${table(basename(file, '.json'), JSON.parse(text) as Figures, now)}\n\n`);
  }
} finally {
  // The measure looks and leaves the committed figures alone.
  for (const [file, text] of committed) writeFileSync(join(root, file), text);
}
