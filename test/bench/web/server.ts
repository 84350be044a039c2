import { Agent, get } from 'node:http';

const WARM_UP = 20;
const ASKED = 60;
const CONNECTIONS = 8;
const BUSY_MS = 5_000;

/** What the pages' server takes for a page. */
export interface Served {
  /** To the first byte of the answer, nobody else asking; milliseconds. */
  firstByte: { p50: number; p95: number };
  /** Of the compressed page. */
  bytes: number;
  /** Whole pages that it writes in a second, eight asking at once. */
  perSecond: number;
}

const agent = new Agent({ keepAlive: true });

function ask(url: string): Promise<{ firstByte: number; bytes: number }> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
      const firstByte = performance.now() - begun;
      let bytes = 0;
      answer.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      answer.once('error', reject);
      answer.once('end', () => {
        if (answer.statusCode === 200) resolve({ firstByte, bytes });
        else reject(new Error(`${url} answered ${answer.statusCode}`));
      });
    }).once('error', reject);
  });
}

/** Asks alone, then all at once for some seconds. */
export async function measureServer(url: string): Promise<Served> {
  for (let turn = 0; turn < WARM_UP; turn++) await ask(url);
  const times: number[] = [];
  let bytes = 0;
  for (let turn = 0; turn < ASKED; turn++) {
    const answer = await ask(url);
    times.push(answer.firstByte);
    bytes = answer.bytes;
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;

  let written = 0;
  const begun = performance.now();
  const visitor = async () => {
    for (; performance.now() - begun < BUSY_MS; written++) await ask(url);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, visitor));
  const perSecond = (written * 1000) / (performance.now() - begun);
  return { firstByte: { p50: at(0.5), p95: at(0.95) }, bytes, perSecond };
}
