import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { Service } from './services.ts';

const folder = mkdtempSync(join(tmpdir(), 'moothall-service-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a service that ends by itself is started again, one that is stopped is not', async () => {
  const script = join(folder, 'service.ts');
  const times = join(folder, 'times');
  writeFileSync(
    script,
    `import { appendFileSync, readFileSync } from 'node:fs';
     appendFileSync(${JSON.stringify(times)}, 'x');
     console.log(JSON.stringify({ msg: 'ready' }));
     if (readFileSync(${JSON.stringify(times)}, 'utf8') === 'x') setTimeout(() => process.exit(3), 100);
     else setInterval(() => console.log('again'), 1000);`,
  );
  const notes: string[] = [];
  const logFile = join(folder, 'log');
  const service = new Service({ part: 'part', script, env: {}, logFile }, (text) => notes.push(text));
  await service.start();
  for (let tries = 0; tries < 100 && notes.length === 0; tries++) await sleep(50);
  expect(notes).toEqual([`ended with code 3; starting it again (${logFile})`]);
  await sleep(2500);
  await service.stop();
  expect(notes).toHaveLength(1);
});
