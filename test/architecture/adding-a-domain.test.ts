import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../runner/command.ts';
import { copyCheckout, follow, stepsOf } from './checkout.ts';
import { read } from './tree.ts';

const PATIENCE_MS = 300_000;
/** What the page calls `npm run generate`: the copy has its packages already and needs no bootstrap. */
const COMMANDS: Record<string, [tool: string, ...args: string[]]> = { 'npm run generate': ['tsx', 'test/generate.ts'] };

describe('docs/adding-a-domain.md, followed word for word', { timeout: PATIENCE_MS }, () => {
  let copy: string;
  /** Runs a tool in the copy; its output where it failed. */
  const complaint = async (tool: string, args: string[], directory?: string): Promise<string> => {
    const { code, output } = await run(tool, args, { cwd: copy, directory });
    return code === 0 ? '' : output || `${tool} ended with exit code ${code}`;
  };

  beforeAll(async () => {
    copy = copyCheckout();
    for (const step of stepsOf(read('docs/adding-a-domain.md'))) {
      const command = follow(copy, step);
      if (command === undefined) continue;
      const [tool, ...args] = COMMANDS[command] ?? [];
      if (tool === undefined) throw new Error(`The page wants "${command}", which this test does not know`);
      expect(await complaint(tool, args)).toBe('');
    }
  }, PATIENCE_MS);
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('gives folders of the same name everywhere', async () => {
    expect(await complaint('vitest', ['run', '--project', 'parts', 'test/architecture/folders'])).toBe('');
  });

  it('crosses no border', async () => {
    const folders = ['contracts', 'subgraph-schemas', 'indexer', 'api', 'web', 'local', 'test'];
    expect(await complaint('depcruise', ['--config', '.dependency-cruiser.mjs', ...folders])).toBe('');
  });

  it('is formatted, and fits the types of every workspace', async () => {
    expect(await complaint('biome', ['check', 'contracts', 'indexer', 'api', 'web', 'test'])).toBe('');
    expect(await complaint('forge', ['fmt', '--check'])).toBe('');
    expect(await complaint('tsc', ['--project', 'tsconfig.json'])).toBe('');
    expect(await complaint('node', ['node_modules/typescript/bin/tsc', '--noEmit'], 'web')).toBe('');
  });

  it('passes its own tests, from the contract to the row', async () => {
    const { code, output } = await run('tsx', ['test/run.ts', 'groups'], { cwd: copy });
    expect(output).toContain('contracts/test/groups/found.t.sol');
    expect(output).toContain('indexer/src/groups/handlers.test.ts');
    // Other domains may have tests of that name, too.
    expect(output).toMatch(/\n\d+ passed, 0 failed/);
    expect(code).toBe(0);
  });

  it('keeps the rules: words in both languages, nonsense for every argument, everything public explained', async () => {
    const rules = ['web/app/i18n/messages', 'contracts/test/behaviours', 'test/architecture/documented'];
    const more = ['test/architecture/nonsense', 'test/architecture/settings', 'web/app/chain/decode', 'api/src/env'];
    expect(await complaint('vitest', ['run', '--project', 'parts', ...rules, ...more])).toBe('');
  });
});
