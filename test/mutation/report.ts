import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { domainOf, type Verdict } from './judge.ts';
import type { Mutant } from './mutants.ts';

/** Why mutants that no test notices may live; one reason can hold for several. */
export interface Reason {
  reason: string;
  mutants: string[];
}

/** At least this many of a hundred must be noticed in each domain. */
const AIM = 95;

const HEAD = `# Mutation

\`npx tsx test/mutation/run.ts\` makes one mistake at a time in a contract (another operator, a number off by one, a missing
line, a guard that is always open, arguments in the wrong order) and runs the tests. A mistake that no test notices is a
survivor. Each one below has its reason; one without a reason, a reason without its survivor, and a domain in which less
than ${AIM} % were noticed make the command fail. [Proof](proof.md) says how it works.
`;

export const REASONS = fileURLToPath(new URL('reasons.json', import.meta.url));

export function readReasons(path: string): Reason[] {
  return JSON.parse(readFileSync(path, 'utf8')) as Reason[];
}

/** What stands in the report about one file. */
interface Section {
  file: string;
  killed: number;
  survived: number;
  text: string;
}

const short = (file: string): string => file.replace('contracts/src/', '');
const code = (text: string): string => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``);
const cell = (text: string): string => text.replaceAll('|', '\\|');

/** What was changed, as the report names it. */
const changeOf = ({ before, after }: Mutant): string => cell(`${code(before)} → ${code(after)}`);

/** @param before how many a test noticed that were not tried again */
function sectionOf(file: string, verdicts: readonly Verdict[], reasons: readonly Reason[], before = 0): Section {
  const survivors = verdicts.filter(({ fate }) => fate === 'survived').map(({ mutant }) => mutant);
  const killed = before + verdicts.filter(({ fate }) => fate === 'killed').length;
  const rows = survivors.map((mutant) => {
    const reason = reasons.find(({ mutants }) => mutants.includes(mutant.id))?.reason ?? '**none**';
    return `| ${mutant.line} | ${changeOf(mutant)} | ${cell(reason)} |`;
  });
  const table = rows.length === 0 ? [] : ['', '| line | change | why it lives |', '|---:|---|---|', ...rows];
  const head = [
    `## ${short(file)}`,
    '',
    `${killed + survivors.length} mutants, ${killed} killed, ${survivors.length} live.`,
  ];
  return { file, killed, survived: survivors.length, text: [...head, ...table].join('\n') };
}

/** Sections of an earlier report, so that a run over one file leaves the others as they were. */
function sectionsIn(report: string): Section[] {
  return report
    .split(/^(?=## )/m)
    .slice(1)
    .map((text) => {
      const [, file = '', killed = '0', survived = '0'] =
        /^## (\S+)\n\n\d+ mutants, (\d+) killed, (\d+) live/.exec(text) ?? [];
      return { file: `contracts/src/${file}`, killed: Number(killed), survived: Number(survived), text: text.trim() };
    });
}

/** Those of a file's mutants that live in an earlier report. */
export function livingIn(report: string, file: string, mutants: readonly Mutant[]): Mutant[] {
  const text = sectionsIn(report).find((section) => section.file === file)?.text;
  if (text === undefined) throw new Error(`No report on ${file} yet: try all its mutants first`);
  return mutants.filter((mutant) => text.includes(`| ${mutant.line} | ${changeOf(mutant)} |`));
}

const percent = (killed: number, all: number): string => (all === 0 ? '–' : `${((100 * killed) / all).toFixed(1)} %`);

function summary(sections: readonly Section[]): string {
  const row = (name: string, of: readonly Section[]) => {
    const killed = of.reduce((sum, section) => sum + section.killed, 0);
    const survived = of.reduce((sum, section) => sum + section.survived, 0);
    return `| ${name} | ${killed + survived} | ${killed} | ${survived} | ${percent(killed, killed + survived)} |`;
  };
  const domains = [...new Set(sections.map(({ file }) => domainOf(file)))];
  const rows = domains.flatMap((domain) => {
    const own = sections.filter(({ file }) => domainOf(file) === domain);
    return [row(`**${domain}**`, own), ...own.map((section) => row(short(section.file), [section]))];
  });
  return ['| source | mutants | killed | live | noticed |', '|---|---:|---:|---:|---:|', ...rows].join('\n');
}

/**
 * Puts these verdicts into the report at `path`, in place of what it said about the same files.
 * @param again only those that lived were tried: what was noticed before stays noticed
 */
export function writeReport(
  path: string,
  verdicts: ReadonlyMap<string, Verdict[]>,
  reasons: readonly Reason[],
  { files, again = false }: { files: readonly string[]; again?: boolean },
): void {
  const old = existsSync(path) ? sectionsIn(readFileSync(path, 'utf8')) : [];
  const killedIn = (file: string) => old.find((section) => section.file === file)?.killed ?? 0;
  const fresh = [...verdicts].map(([file, list]) => sectionOf(file, list, reasons, again ? killedIn(file) : 0));
  const kept = old.filter(({ file }) => files.includes(file) && !verdicts.has(file));
  const sections = [...kept, ...fresh].sort((a, b) => (a.file < b.file ? -1 : 1));
  const parts = [HEAD.trimEnd(), summary(sections), ...sections.map(({ text }) => text)];
  writeFileSync(path, `${parts.join('\n\n')}\n`);
}

/**
 * What is wrong with these verdicts: survivors nobody explained, explanations of mutants that died, too few killed.
 * @param whole Whether these are all mutants there are, so that an explanation of any other is about nothing.
 * @param again Whether these are only those that lived, so that their share says nothing.
 */
export function complaintsAbout(
  verdicts: ReadonlyMap<string, Verdict[]>,
  reasons: readonly Reason[],
  { whole, again = false }: { whole: boolean; again?: boolean },
): string[] {
  const all = [...verdicts].flatMap(([file, list]) => list.map((verdict) => ({ ...verdict, domain: domainOf(file) })));
  const explained = new Set(reasons.flatMap(({ mutants }) => mutants));
  const unexplained = all
    .filter(({ fate, mutant }) => fate === 'survived' && !explained.has(mutant.id))
    .map(({ mutant }) => `No test notices, and no reason is given: ${mutant.id}`);
  const fates = new Map(all.map(({ fate, mutant }) => [mutant.id, fate]));
  const needless = [...explained]
    .filter((id) => (fates.has(id) ? fates.get(id) !== 'survived' : whole))
    .map((id) => `A reason is given, but it was ${fates.get(id) ?? 'never made'}: ${id}`);
  const domains = [...new Set(all.map(({ domain }) => domain))];
  const short = (again ? [] : domains).flatMap((domain) => {
    const own = all.filter((verdict) => verdict.domain === domain);
    const killed = own.filter(({ fate }) => fate === 'killed').length;
    const judged = killed + own.filter(({ fate }) => fate === 'survived').length;
    return 100 * killed < AIM * judged ? [`${domain}: ${percent(killed, judged)} noticed, ${AIM} % wanted`] : [];
  });
  return [...unexplained, ...needless, ...short];
}
