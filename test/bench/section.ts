/** What a measurement leaves in docs/performance.md: its section, and its plots beside it. */
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { barChart, type Chart } from './plot.ts';

const DOCS = new URL('../../docs/', import.meta.url);

/** A table in Markdown; every column but the first holds numbers. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [row(head), `|---|${'---:|'.repeat(head.length - 1)}`, ...rows.map(row)].join('\n');
}

/** When and on what it was measured, as a line of its own. */
export const circumstances = (): string =>
  `Measured ${new Date().toISOString().slice(0, 10)} on ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}.`;

/** The plots of a section: `docs/images/bench-<name>[-<which>].svg`; answers the lines that show them. */
async function writeCharts(name: string, charts: Readonly<Record<string, Chart>>): Promise<string[]> {
  const lines: string[] = [];
  for (const [which, chart] of Object.entries(charts)) {
    const file = `images/bench-${name}${which === '' ? '' : `-${which}`}.svg`;
    await writeFile(new URL(file, DOCS), barChart(chart));
    lines.push(`![${chart.title}](${file})`);
  }
  return lines;
}

/**
 * Puts what was measured between `<!-- name -->` and `<!-- /name -->` of docs/performance.md, its plots below it.
 * @param text Markdown: tables, and sentences that follow from the numbers
 * @param charts by what tells them apart; one alone is called ''
 */
export async function writeSection(
  name: string,
  text: string,
  charts: Readonly<Record<string, Chart>> = {},
): Promise<void> {
  const page = fileURLToPath(new URL('performance.md', DOCS));
  const [from, to] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const pictures = await writeCharts(name, charts);
  const whole = await readFile(page, 'utf8');
  const start = whole.indexOf(from);
  const end = whole.indexOf(to);
  if (start < 0 || end < start) throw new Error(`docs/performance.md has no ${from} … ${to}`);
  const section = [from, text.trim(), circumstances(), ...pictures].join('\n\n');
  await writeFile(page, `${whole.slice(0, start)}${section}\n\n${whole.slice(end)}`);
}
