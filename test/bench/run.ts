/**
 * `npm run bench -- <name> [arguments]`: measures, and prints what docs/measured.md holds. Without a name it lists what
 * can be measured.
 */
import { run } from '../runner/command.ts';

interface Bench {
  what: string;
  /** Commands, each run when the one before succeeded. */
  commands: readonly (readonly [tool: string, ...args: string[]])[];
}

const bench = (name: string, what: string): [string, Bench] => [
  name,
  { what, commands: [['tsx', `test/bench/${name}.ts`]] },
];

const BENCHES = new Map<string, Bench>([
  bench('start', 'how long the whole market takes to open, first and again, and its memory'),
  bench('town', 'how long the town takes to play, step by step; `small` plays the part of it that tests use'),
  bench('indexer', 'events a second beside typeorm-store, Ponder and COPY: events, rounds; `write` keeps it'),
  bench('head', 'from a block to the sight of it, beside typeorm-store: how many blocks; `write` keeps it'),
  bench('api', 'the feed at 16 connections beside Apollo, Mercurius, PostGraphile and one SQL; `write` keeps it'),
  bench('alerts', 'from a new listing to the word about a saved search; how long it takes to hold one against many'),
  bench(
    'scale',
    'feed, search and listing at 10,000, 100,000 and 1,000,000 listings; with `write` into docs/performance.md',
  ),
  bench('size', 'bytes that a listing and a finished deal take in the database: how many of each'),
  bench('search', 'combinations of filters on 200,000 listings; with `200000 write` into docs/measured.md'),
  [
    'web-size',
    {
      what: 'script that each page loads',
      commands: [
        ['tsx', 'local/build.ts'],
        ['tsx', 'test/bench/web-size.ts'],
      ],
    },
  ],
  bench('web', 'first byte, largest paint, script and pages a second; with `write` into docs/performance.md'),
  bench(
    'lighthouse',
    'Lighthouse on a phone for home, search, listing and profile; with `write` into docs/measured.md',
  ),
  bench('gas', 'what each action costs on chain'),
  [
    'capture',
    {
      what: 'how often a wrong verdict of a jury can be had, and for how much; writes docs/simulation.md',
      commands: [['tsx', 'contracts/simulation/run.ts']],
    },
  ],
]);

const [name, ...args] = process.argv.slice(2);
const chosen = BENCHES.get(name ?? '');
if (chosen === undefined) {
  if (name !== undefined) console.error(`There is no bench called "${name}".`);
  for (const [each, { what }] of BENCHES) console.log(`npm run bench -- ${each.padEnd(9)} ${what}`);
  process.exit(name === undefined ? 0 : 2);
}
for (const [index, [tool, ...fixed]] of chosen.commands.entries()) {
  const isLast = index === chosen.commands.length - 1;
  const { code } = await run(tool, [...fixed, ...(isLast ? args : [])], { cwd: process.cwd(), show: true });
  if (code !== 0) process.exit(code);
}
process.exit(0);
