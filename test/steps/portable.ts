import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../runner/command.ts';

/** Files people read or machines run; pictures and the like are left alone. */
const BINARY = /\.(png|jpe?g|webp|avif|ico|woff2?|ttf|pdf)$/;
const HOME = /(?<![\w.])\/(home|Users|root)\/[\w.-]+\//;

/**
 * A tracked file that names a folder of somebody's machine works nowhere else: the checkout's own path, or a home.
 */
export async function pathComplaints(root: string): Promise<string[]> {
  const { stdout } = await run('git', ['ls-files', '-z'], { cwd: root });
  const complaints: string[] = [];
  for (const file of stdout.split('\0').filter((name) => name !== '' && !BINARY.test(name))) {
    const path = join(root, file);
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) continue;
    for (const [index, line] of readFileSync(path, 'utf8').split('\n').entries()) {
      if (line.includes(`${root}/`) || HOME.test(line))
        complaints.push(`${file}:${index + 1} ${line.trim().slice(0, 120)}`);
    }
  }
  return complaints;
}
