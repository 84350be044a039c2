import type { Browser } from '@playwright/test';

const RUNS = 3;
const PHONE = { width: 390, height: 844 };
/** A slow line, as Lighthouse reckons with one: bytes a second and milliseconds there and back. */
const SLOW_LINE = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 };

/** Asked in the page; as text, since only browsers know this kind of entry. */
const LARGEST_PAINT = `new Promise((resolve) =>
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe({
    type: 'largest-contentful-paint',
    buffered: true,
  }))`;

/** What somebody gets to see who was never here. */
export interface Seen {
  /** Milliseconds until the largest picture or text stands. */
  largestPaint: number;
  /** The same on a slow line with a processor of a quarter of the speed. */
  largestPaintSlow: number;
  /** Compressed, as they came over the line. */
  scriptBytes: number;
}

const median = (numbers: number[]): number => numbers.sort((one, other) => one - other)[numbers.length >> 1] ?? 0;

async function visit(browser: Browser, url: string, slow: boolean): Promise<{ paint: number; script: number }> {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  try {
    const page = await context.newPage();
    const line = await context.newCDPSession(page);
    await line.send('Network.enable');
    if (slow) {
      await line.send('Network.emulateNetworkConditions', SLOW_LINE);
      await line.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    }
    const scripts = new Set<string>();
    let script = 0;
    line.on('Network.responseReceived', ({ requestId, type }) => type === 'Script' && scripts.add(requestId));
    line.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (scripts.has(requestId)) script += encodedDataLength;
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    const paint = await page.evaluate<number>(LARGEST_PAINT);
    return { paint, script };
  } finally {
    await context.close();
  }
}

/** The median of several visits, each with an empty cache. */
export async function measureVisit(browser: Browser, url: string): Promise<Seen> {
  const times: Record<'quick' | 'slow', number[]> = { quick: [], slow: [] };
  let scriptBytes = 0;
  for (let run = 0; run < RUNS; run++) {
    const quick = await visit(browser, url, false);
    times.quick.push(quick.paint);
    scriptBytes = quick.script;
    times.slow.push((await visit(browser, url, true)).paint);
  }
  return { largestPaint: median(times.quick), largestPaintSlow: median(times.slow), scriptBytes };
}
