/**
 * How soon the pages that somebody sees first are there, what they weigh, and how many of them the server writes:
 * `npx tsx test/bench/web.ts [write]`. A whole market is opened with the pages as they are built for everybody, the server
 * in one process, its api, its database and the visitors on the same machine.
 */
import { chromium } from '@playwright/test';
import { open } from '../browser/open-market.ts';
import { CHROMIUM, ensureChromium } from '../runner/chromium.ts';
import { table, writeSection } from './section.ts';
import { firstPages } from './web/pages.ts';
import { measureServer } from './web/server.ts';
import { measureVisit } from './web/visitor.ts';

const HEAD = [
  'page',
  'first byte, p50',
  'p95',
  'pages a second',
  'HTML',
  'script before a press',
  'largest paint',
  'on a slow phone',
];
const milliseconds = (value: number) => `${Math.round(value)} ms`;
const kilobytes = (value: number) => `${(value / 1000).toFixed(0)} kB`;

const problem = await ensureChromium();
if (problem !== undefined) throw new Error(problem);
const { market, close } = await open();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
try {
  const rows: string[][] = [];
  for (const [name, url] of await firstPages(market)) {
    const { firstByte, bytes, perSecond } = await measureServer(url);
    const { largestPaint, largestPaintSlow, scriptBytes } = await measureVisit(browser, url);
    rows.push([
      name,
      milliseconds(firstByte.p50),
      milliseconds(firstByte.p95),
      `${Math.round(perSecond)}/s`,
      kilobytes(bytes),
      kilobytes(scriptBytes),
      milliseconds(largestPaint),
      `${(largestPaintSlow / 1000).toFixed(1)} s`,
    ]);
  }
  const text = `${table(HEAD, rows)}

A phone in Korean with an empty cache; bytes as they come over the line. The first byte is of a page that nobody else asks
for at the time, the pages a second are of one process with eight asking. A slow phone is one on 1.6 Mbit/s and 150 ms, its
processor four times slower than this one.`;
  process.stdout.write(`${text}\n`);
  if (process.argv[2] === 'write') await writeSection('web', text);
} finally {
  await browser.close();
  await close();
}
