import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { run } from '../runner/command.ts';

/** Pictures and the like hold no words; what is generated is written from other files. */
const SKIPPED = /\.(png|jpe?g|webp|avif|ico|woff2?|ttf|pdf)$|(^|\/)(generated|abi)\/|^package-lock\.json$/;

const config = {
  rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator, options: {}, rules: [] }],
};

/** Keys and tokens in one text, each with its line. */
export async function secretsIn(file: string, content: string): Promise<string[]> {
  const { messages } = await lintSource({
    source: { filePath: `/${file}`, content, ext: extname(file), contentType: 'text' },
    options: { config, maskSecrets: true },
  });
  return messages
    .filter(({ type }) => type === 'message')
    .map(({ loc, message }) => `${file}:${loc.start.line} ${message}`);
}

/** Every text that git tracks, looked through for keys and tokens. */
export async function secretComplaints(root: string): Promise<string[]> {
  const { stdout } = await run('git', ['ls-files', '-z'], { cwd: root });
  const complaints: string[] = [];
  for (const file of stdout.split('\0').filter((name) => name !== '' && !SKIPPED.test(name))) {
    const path = join(root, file);
    if (statSync(path, { throwIfNoEntry: false })?.isFile())
      complaints.push(...(await secretsIn(file, readFileSync(path, 'utf8'))));
  }
  return complaints;
}
