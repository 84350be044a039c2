import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { generate, generators } from '../generate.ts';
import { run } from '../runner/command.ts';

/** Digest by file of everything under the generators' outputs that git tracks or would track. */
async function fingerprint(root: string): Promise<Map<string, string>> {
  const outputs = generators.flatMap((generator) => generator.outputs);
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...outputs];
  const { stdout } = await run('git', args, { cwd: root });
  const files = [...new Set(stdout.split('\0'))].filter((file) => file !== '');
  return new Map(
    files
      .filter((file) => statSync(join(root, file), { throwIfNoEntry: false })?.isFile())
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(root, file)))
          .digest('hex'),
      ]),
  );
}

/** Generates everything anew: what differs from the checkout was edited by hand or forgotten after a change. */
export async function staleFiles(root: string): Promise<string[]> {
  const before = await fingerprint(root);
  const broken = await generate(root, { show: false });
  if (broken.length > 0) return broken;
  const after = await fingerprint(root);
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  return changed.map((file) => `${file} was not up to date with its source; npm run generate wrote it anew, commit it`);
}
