import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './tree.ts';

/** Links every installed package, except the workspaces, which are the copy's own. */
function linkPackages(from: string, to: string): void {
  mkdirSync(to);
  for (const name of readdirSync(from).filter((each) => each !== '@moothall')) {
    symlinkSync(join(from, name), join(to, name));
  }
}

/** A copy of everything git tracks or would track, on which commands work as in the checkout itself. */
export function copyCheckout(): string {
  const copy = mkdtempSync(join(tmpdir(), 'moothall-copy-'));
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const files = execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).split('\0');
  for (const file of new Set(files)) {
    if (file === '' || !existsSync(join(ROOT, file))) continue;
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    cpSync(join(ROOT, file), join(copy, file));
  }
  linkPackages(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  mkdirSync(join(copy, 'node_modules/@moothall'));
  const { workspaces } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { workspaces: string[] };
  for (const workspace of workspaces) {
    symlinkSync(join('../..', workspace), join(copy, 'node_modules/@moothall', workspace));
    const own = join(ROOT, workspace, 'node_modules');
    if (existsSync(own)) linkPackages(own, join(copy, workspace, 'node_modules'));
  }
  // What was compiled before needs no compiling again.
  for (const folder of ['contracts/out', 'contracts/cache'].filter((name) => existsSync(join(ROOT, name)))) {
    cpSync(join(ROOT, folder), join(copy, folder), { recursive: true });
  }
  execFileSync('git', ['init', '--quiet'], { cwd: copy });
  return copy;
}

/** A fenced block of a page: a whole new file, a change of one that is there, or a command. */
type Step = { file: string; text: string } | { patch: string } | { command: string };

/** The steps of a page in its order. Blocks without one of these marks are for the reader only. */
export function stepsOf(page: string): Step[] {
  return [...page.matchAll(/^```(\w+)(?: title="([^"]+)")?\n(.*?)^```$/gms)].flatMap(
    ([, language, file, text = '']): Step[] => {
      if (file !== undefined) return [{ file, text }];
      if (language === 'diff') return [{ patch: text }];
      return language === 'sh'
        ? text
            .trim()
            .split('\n')
            .map((command) => ({ command }))
        : [];
    },
  );
}

/** Does one step in a copy. Commands are `performed` by the caller. @throws when a change no longer fits its file */
export function follow(copy: string, step: Step): string | undefined {
  if ('command' in step) return step.command;
  if ('patch' in step) {
    execFileSync('git', ['apply', '--unidiff-zero', '-C1', '-'], { cwd: copy, input: step.patch });
    return undefined;
  }
  mkdirSync(dirname(join(copy, step.file)), { recursive: true });
  writeFileSync(join(copy, step.file), step.text);
  return undefined;
}
