import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders: string[] = [];

/** A checkout of its own with these files, the real tools and nothing else. */
function checkout(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'moothall-run-'));
  folders.push(folder);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

interface Outcome {
  code: number;
  output: string;
  lastLine: string | undefined;
}

/** `npm test -- <domain>` in that checkout. */
function npmTest(folder: string, ...args: string[]): Promise<Outcome> {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [tsx, join(root, 'test', 'run.ts'), ...args],
      { cwd: folder },
      (error, stdout, stderr) => {
        const code = error === null ? 0 : Number(error.code);
        resolve({ code, output: stdout + stderr, lastLine: stdout.trimEnd().split('\n').at(-1) });
      },
    );
  });
}

const foundry = {
  'foundry.toml': `[profile.default]
src = "contracts/src"
test = "contracts/test"
out = "contracts/out"
cache_path = "contracts/cache"
solc = "${join(root, 'contracts', 'solc', 'solc')}"
`,
};
const contractTest = (body: string) => `// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;
contract AdsTest {
  function test_ItHolds() external pure {}
  ${body}
}
`;
const vitestConfig = {
  'vitest.config.mjs': `export default { test: { include: ['api/**/*.test.ts'], passWithNoTests: true } };\n`,
};

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('npm test', { timeout: 120_000 }, () => {
  it('fails when a contract test fails, and names the test', async () => {
    const failing = contractTest('function test_TheMoneyIsThere() external pure { assert(1 + 1 == 3); }');
    const { code, output, lastLine } = await npmTest(
      checkout({ ...foundry, 'contracts/test/ads/Ads.t.sol': failing }),
      'ads',
    );
    expect(output).toContain('test_TheMoneyIsThere()');
    expect(lastLine).toBe('1 passed, 1 failed');
    expect(code).toBe(1);
  });

  it('adds up what the runners report', async () => {
    const files = {
      ...foundry,
      ...vitestConfig,
      'contracts/test/ads/Ads.t.sol': contractTest('function test_ItHoldsAgain() external pure {}'),
      'api/src/ads/bids.test.ts': `import { it } from 'vitest';\nit('bids', () => {});\nit.skip('waits', () => {});\n`,
    };
    const { code, output, lastLine } = await npmTest(checkout(files), 'ads');
    expect(output.match(/\d+ passed, \d+ failed/g)).toEqual(['3 passed, 0 failed']);
    expect(lastLine).toBe('3 passed, 0 failed, 1 skipped');
    expect(code).toBe(0);
  });

  it('counts a test file that does not load as a failure', async () => {
    const files = {
      ...vitestConfig,
      'api/src/ads/bids.test.ts': `import { it } from 'vitest';\nit('bids', () => {});\n`,
      'api/src/ads/broken.test.ts': `import './nowhere.ts';\n`,
    };
    const { code, lastLine } = await npmTest(checkout(files), 'ads');
    expect(lastLine).toBe('1 passed, 1 failed');
    expect(code).toBe(1);
  });

  it('fails when the contracts do not compile, and shows what the compiler says', async () => {
    const broken = contractTest('function test_Nonsense() external pure { nonsense(); }');
    const { code, output, lastLine } = await npmTest(
      checkout({ ...foundry, 'contracts/test/ads/Ads.t.sol': broken }),
      'ads',
    );
    expect(output).toContain('Undeclared identifier');
    expect(lastLine).toBe('0 passed, 1 failed');
    expect(code).toBe(1);
  });

  it('counts a runner that executed nothing as a failure', async () => {
    const empty = 'pragma solidity 0.8.37;\ncontract Empty {}\n';
    const { code, output, lastLine } = await npmTest(
      checkout({ ...foundry, 'contracts/test/ads/Ads.t.sol': empty }),
      'ads',
    );
    expect(output).toContain('forge executed no test');
    expect(lastLine).toBe('0 passed, 1 failed');
    expect(code).toBe(1);
  });

  it('fails for a domain that nothing tests', async () => {
    const { code, output, lastLine } = await npmTest(checkout({}), 'stamps');
    expect(output).toContain('No runner has tests of a domain called "stamps"');
    expect(lastLine).toBe('0 passed, 1 failed');
    expect(code).toBe(1);
  });

  it('refuses arguments it does not know', async () => {
    const { code, output } = await npmTest(checkout({}), '--fast');
    expect(output).toContain('Not understood: --fast');
    expect(code).toBe(2);
  });
});
