import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../runner/command.ts';
import { failedTests } from '../runner/forge.ts';
import type { Deployable } from './compiler.ts';

const OUT = 'contracts/out/dev';
const CACHE = 'contracts/cache/dev/solidity-files-cache.json';
/**
 * A mutant that the plain tests let live meets all tests there are, with fewer tries of each than a change meets: so a
 * verdict can only err against the tests.
 */
const SHORT_WALKS = { FOUNDRY_FUZZ_RUNS: '16', FOUNDRY_INVARIANT_RUNS: '4' };
/** Mistakes of one function are mostly noticed by the same suites: so many that noticed last are asked before all others. */
const ASKED_FIRST = 4;
/** Tests that say themselves how often they try: SHORT_WALKS would not reach them. */
const OWN_RUNS = /^.*forge-config: default\.fuzz\.runs = .*\n/gm;
/** Suites of other kinds: measurements and long random walks. */
const SLOW = 'GasTest|InvariantTest';
/** Creation code of a contract that cannot be deployed. */
const BROKEN = '60006000fd';

/**
 * A copy of the contracts and their tests, compiled once. A mutant is tried by putting its code into the compiled file
 * of the contract: forge's dynamic linking makes tests deploy what stands there, and as no source changes, forge
 * compiles nothing. So a try takes as long as its tests.
 */
export class Workshop {
  readonly #folder: string;
  /** Domains whose tests, and all others, were seen to pass without a mutant. */
  readonly #sound = new Set<string>();
  /** Suites that noticed something, the last one first. */
  #noticed: string[] = [];

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(root: string): Promise<Workshop> {
    const folder = mkdtempSync(join(tmpdir(), 'moothall-mutation-'));
    for (const path of ['foundry.toml', 'contracts/src', 'contracts/test', 'contracts/solc']) {
      cpSync(join(root, path), join(folder, path), { recursive: true });
    }
    for (const test of globSync('contracts/test/**/*.t.sol', { cwd: folder })) {
      const path = join(folder, test);
      writeFileSync(path, readFileSync(path, 'utf8').replace(OWN_RUNS, ''));
    }
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const workshop = new Workshop(folder);
    await workshop.#build();
    return workshop;
  }

  close(): void {
    rmSync(this.#folder, { recursive: true });
  }

  /**
   * @param folder Whose tests are run first, with one run of each fuzz test and without the long random walks, and among
   *   them the suites that noticed the last mistakes; if none of them fails, all tests there are.
   * @returns the test that noticed, undefined when none did
   */
  async killerOf(
    code: ReadonlyMap<string, string>,
    contracts: readonly Deployable[],
    folder: string,
  ): Promise<string | undefined> {
    const originals = new Map<string, string>();
    try {
      for (const contract of contracts) this.#replaceCode(contract, code.get(contract.name) ?? '', originals);
      const related = ['--match-path', `contracts/test/${folder}/**`, '--no-match-contract', SLOW];
      const killer =
        (await this.#failureAmongLast()) ??
        (await this.#failure(related, { FOUNDRY_FUZZ_RUNS: '1' })) ??
        (await this.#failure([], SHORT_WALKS));
      this.#remember(killer?.split('.')[0]);
      return killer;
    } finally {
      for (const [path, text] of originals) writeFileSync(path, text);
    }
  }

  /** Throws unless the tests pass as they are, and each contract, when broken, is missed: else a try proves nothing. */
  async calibrate(contracts: readonly Deployable[], folder: string): Promise<void> {
    if (!this.#sound.has(folder)) {
      const failure = await this.killerOf(new Map(), [], folder);
      if (failure !== undefined) throw new Error(`Without any mutant ${failure} fails`);
      this.#sound.add(folder);
    }
    for (const contract of contracts) {
      const missed = await this.killerOf(new Map([[contract.name, BROKEN]]), [contract], folder);
      if (missed === undefined) throw new Error(`No test deploys ${contract.name}, so none can notice its mutants`);
    }
  }

  async #build(): Promise<void> {
    const env = { FOUNDRY_PROFILE: 'dev', FOUNDRY_DYNAMIC_TEST_LINKING: 'true' };
    const { code, output } = await run('forge', ['build', '--skip', 'script'], { cwd: this.#folder, env });
    if (code !== 0) throw new Error(output);
    // Forge notes in its cache that tests were linked; when it runs a part of them, it would compile all anew for it.
    const path = join(this.#folder, CACHE);
    writeFileSync(path, readFileSync(path, 'utf8').replace('"preprocessed":true', '"preprocessed":false'));
  }

  #replaceCode({ file, name }: Deployable, code: string, originals: Map<string, string>): void {
    const path = join(this.#folder, OUT, file.split('/').at(-1) ?? '', `${name}.json`);
    const text = readFileSync(path, 'utf8');
    originals.set(path, text);
    const artifact = JSON.parse(text) as { bytecode: { object: string } };
    artifact.bytecode.object = `0x${code}`;
    writeFileSync(path, JSON.stringify(artifact));
  }

  #remember(suite: string | undefined): void {
    if (suite === undefined || new RegExp(SLOW).test(suite)) return;
    this.#noticed = [suite, ...this.#noticed.filter((other) => other !== suite)].slice(0, ASKED_FIRST);
  }

  async #failureAmongLast(): Promise<string | undefined> {
    if (this.#noticed.length === 0) return undefined;
    return this.#failure(['--match-contract', `^(${this.#noticed.join('|')})$`], { FOUNDRY_FUZZ_RUNS: '1' });
  }

  async #failure(filter: readonly string[] = [], settings = {}): Promise<string | undefined> {
    const env = { FOUNDRY_PROFILE: 'dev', FOUNDRY_DYNAMIC_TEST_LINKING: 'false', ...settings };
    const args = ['test', '--json', '--fail-fast', '--allow-failure', ...filter];
    const { stdout, output } = await run('forge', args, { cwd: this.#folder, env });
    const failed = failedTests(stdout);
    if (failed === undefined) throw new Error(output);
    return failed[0];
  }
}
