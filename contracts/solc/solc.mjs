// The command line of solc, as far as forge uses it (`--version` and `--standard-json`), over the npm package: one
// compiler for every platform, pinned by the lockfile, and no download at compile time.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { text } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { mergeOutputs, splitInput } from './split.mjs';

const require = createRequire(import.meta.url);

/** @param {string} output Large outputs need the callback: exiting earlier would cut them off. */
function print(output) {
  return new Promise((resolve, reject) => process.stdout.write(output, (error) => (error ? reject(error) : resolve())));
}

/** Loading the compiler only to ask its name takes a second and forge asks often, so the answer is kept per version. */
function version() {
  const { version: packaged } = require('solc/package.json');
  const file = new URL(`../cache/solc-${packaged}.version`, import.meta.url);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  const name = require('solc').version();
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, name);
  return name;
}

/** @returns {Promise<object>} The standard JSON output for one share of the work. */
function compileInWorker(input) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: JSON.stringify(input) });
    worker.once('message', (output) => resolve(JSON.parse(output)));
    worker.once('error', reject);
  });
}

if (process.argv.includes('--version')) {
  await print(`solc, the solidity compiler commandline interface\nVersion: ${version()}\n`);
} else if (process.argv.includes('--standard-json')) {
  const shares = splitInput(JSON.parse(await text(process.stdin)), 2);
  await print(JSON.stringify(mergeOutputs(await Promise.all(shares.map(compileInWorker)))));
} else {
  process.stderr.write(`solc: only --version and --standard-json are known, not ${process.argv.slice(2).join(' ')}\n`);
  process.exitCode = 1;
}
