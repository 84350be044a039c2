import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Compiler } from './compiler.ts';
import { domainOf, judge, mutantsIn, type Verdict } from './judge.ts';
import { complaintsAbout, livingIn, REASONS, readReasons, writeReport } from './report.ts';
import { Workshop } from './workshop.ts';

/**
 *   npx tsx test/mutation/run.ts                       every contract with money or verdicts in it
 *   npx tsx test/mutation/run.ts Vault.sol             files by their name or folder
 *   npx tsx test/mutation/run.ts --again Vault.sol     those that lived in the report, after a test was added (the
 *                                                      contract and its other tests being as they were)
 *   npx tsx test/mutation/run.ts --sample 50 --seed 7  some mutants of each file; writes no report
 *
 * Writes docs/mutation.md. Exit code 1 when a survivor has no reason, a reason has no survivor, or too few were noticed.
 */
const TARGETS = 'contracts/src/{vault,listings,orders,jury,moderation,arbitration}/**/*.sol';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    again: { type: 'boolean', default: false },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const root = process.cwd();

/** An interface holds no code of its own: `IVault.sol`. */
const isInterface = (file: string): boolean => /^I[A-Z]/.test(basename(file));

/** A choice that is the same for the same seed: mutants in the order of a number that follows from it. */
function sampled<Item extends { id: string }>(items: readonly Item[], count: number, seed: string): Item[] {
  const rank = ({ id }: Item) => {
    let hash = 2_166_136_261;
    for (const byte of Buffer.from(seed + id)) hash = Math.imul(hash ^ byte, 16_777_619) >>> 0;
    return hash;
  };
  return items.toSorted((a, b) => rank(a) - rank(b)).slice(0, count);
}

const targets = globSync(TARGETS, { cwd: root })
  .filter((file) => !isInterface(file))
  .sort();
const fits = (file: string, wanted: string) =>
  file.endsWith(`/${wanted}`) || file === wanted || domainOf(file) === wanted;
const chosen = positionals.length === 0 ? targets : targets.filter((file) => positionals.some((w) => fits(file, w)));
if (chosen.length === 0) {
  console.error(`No contract is called ${positionals.join(' or ')}. There are: ${targets.join(' ')}`);
  process.exit(2);
}

const reasons = readReasons(REASONS);
const report = join(root, 'docs/mutation.md');
const before = values.again ? readFileSync(report, 'utf8') : '';
const compiler = new Compiler(root);
const workshop = await Workshop.open(root);
const verdicts = new Map<string, Verdict[]>();
try {
  for (const file of chosen) {
    const { source, mutants } = mutantsIn(root, compiler, file);
    const wanted = values.again ? livingIn(before, file, mutants) : mutants;
    const some = values.sample === undefined ? wanted : sampled(wanted, Number(values.sample), values.seed);
    const started = performance.now();
    const list = await judge({ compiler, workshop, file, source }, some, ({ fate, mutant }) => {
      if (fate === 'survived') console.log(`  line ${mutant.line} lives: ${mutant.id}`);
    });
    verdicts.set(file, list);
    if (values.sample === undefined)
      writeReport(report, new Map([[file, list]]), reasons, { files: targets, again: values.again });
    const count = (fate: string) => list.filter((verdict) => verdict.fate === fate).length;
    const seconds = (performance.now() - started) / 1000;
    console.log(
      `${file}: ${count('killed')} killed, ${count('survived')} live, ${count('equal')} equal, ` +
        `${count('stillborn')} stillborn (${(seconds / Math.max(1, list.length)).toFixed(2)} s each)`,
    );
  }
} finally {
  workshop.close();
}

const complaints = complaintsAbout(verdicts, reasons, {
  whole: chosen.length === targets.length && values.sample === undefined && !values.again,
  again: values.again,
});
for (const complaint of complaints) console.error(complaint);
process.exit(complaints.length > 0 ? 1 : 0);
