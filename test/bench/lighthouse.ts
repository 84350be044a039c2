/**
 * What Lighthouse says of the pages that somebody sees first, on a phone: `npx tsx test/bench/lighthouse.ts [write]`. A
 * whole market is opened with the pages as they are built for everybody; each page is visited three times, each time by a
 * browser that was never here (Lighthouse by itself empties the cache but keeps the cookies), and the median counts. It
 * reckons with a slow phone and line from what it saw here (simulated throttling), so that a machine which is slow or does
 * other work makes the performance look worse: by how much, the same pages without any script tell, visited in turns.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import lighthouse from 'lighthouse';
import { open } from '../browser/open-market.ts';
import { CHROMIUM, ensureChromium } from '../runner/chromium.ts';
import { firstPages } from './web/pages.ts';

const RUNS = 3;
const AIMS = { performance: 95, accessibility: 100, 'best-practices': 95, seo: 100 } as const;
const CATEGORIES = Object.keys(AIMS) as (keyof typeof AIMS)[];
const TIMES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'] as const;
const SHIFT = 'cumulative-layout-shift';

interface Measured {
  page: string;
  values: Map<string, number>;
  /** Performance of the page when no script comes: what is left to win, on this machine. */
  plain: number;
}

/** What is kept from the browser on a visit without scripts. */
const SCRIPTS = ['*.js'];

const median = (numbers: number[]): number => numbers.sort((one, other) => one - other)[numbers.length >> 1] ?? 0;

/** A browser that can be driven from outside. */
async function startBrowser(): Promise<{ port: number; stop: () => Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'moothall-lighthouse-'));
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--remote-debugging-port=0'];
  const child = spawn(CHROMIUM, [...args, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(profile, { recursive: true, force: true });
  };
  for await (const line of createInterface(child.stderr)) {
    const port = /^DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(line)?.[1];
    if (port === undefined) continue;
    child.stderr.resume();
    return { port: Number(port), stop };
  }
  await stop();
  throw new Error('the browser ended before it could be driven');
}

/** One visit by a browser that was never here. */
async function visit(url: string, blockedUrlPatterns: string[] | null) {
  const { port, stop } = await startBrowser();
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
    blockedUrlPatterns,
  }).finally(stop);
  if (result === undefined) throw new Error(`Lighthouse said nothing about ${url}`);
  return result.lhr;
}

const scoreOf = ({ categories }: Awaited<ReturnType<typeof visit>>, name: string) =>
  Math.round((categories[name]?.score ?? 0) * 100);

/** The median of several visits: scores from 0 to 100, times in milliseconds. */
async function measure(page: string, url: string): Promise<Measured> {
  const seen = new Map<string, number[]>();
  const note = (name: string, value: number) => seen.set(name, [...(seen.get(name) ?? []), value]);
  const plain: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    plain.push(scoreOf(await visit(url, SCRIPTS), 'performance'));
    const seenNow = await visit(url, null);
    const { categories, audits } = seenNow;
    for (const name of CATEGORIES) note(name, scoreOf(seenNow, name));
    for (const name of [...TIMES, SHIFT]) note(name, audits[name]?.numericValue ?? 0);
    const failed = CATEGORIES.flatMap((name) => categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
      .map(({ id }) => `${id} ${audits[id]?.displayValue ?? ''}`.trim());
    if (failed.length > 0) process.stdout.write(`  ${page}: ${[...new Set(failed)].join(', ')}\n`);
  }
  return { page, values: new Map([...seen].map(([name, values]) => [name, median(values)])), plain: median(plain) };
}

const seconds = (milliseconds = 0) => `${(milliseconds / 1000).toFixed(1)} s`;

function tableOf(rows: readonly Measured[]): string[] {
  return [
    '| page | performance | accessibility | best practices | SEO | first paint | largest paint | blocked | shift | performance without scripts |',
    '|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|',
    `| aim | ${CATEGORIES.map((name) => AIMS[name]).join(' | ')} | | | | 0 | |`,
    ...rows.map(({ page, values, plain }) => {
      const scores = CATEGORIES.map((name) => values.get(name));
      const [first, largest, blocked] = TIMES.map((name) => values.get(name));
      const shift = (values.get(SHIFT) ?? 0).toFixed(3);
      return `| ${[page, ...scores, seconds(first), seconds(largest), `${Math.round(blocked ?? 0)} ms`, shift, plain].join(' | ')} |`;
    }),
  ];
}

/** Puts the table between its two marks. */
async function write(lines: readonly string[]): Promise<void> {
  const [from, to] = ['<!-- lighthouse -->', '<!-- /lighthouse -->'];
  const text = await readFile('docs/measured.md', 'utf8');
  const [before, rest] = text.split(from);
  const after = rest?.split(to)[1];
  if (before === undefined || after === undefined) throw new Error(`docs/measured.md has no ${from}`);
  await writeFile('docs/measured.md', `${before}${from}\n\n${lines.join('\n')}\n\n${to}${after}`);
}

const problem = await ensureChromium();
if (problem !== undefined) throw new Error(problem);
const { market, close } = await open();
try {
  const rows: Measured[] = [];
  for (const [page, url] of await firstPages(market)) rows.push(await measure(page, url));
  const lines = tableOf(rows);
  process.stdout.write(`${lines.join('\n')}\n`);
  if (process.argv[2] === 'write') await write(lines);
} finally {
  await close();
}
