import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakingChanges } from './breaking.ts';

/**
 * `tsx subgraph-schemas/check-breaking.ts [<commit>]`: ends with exit code 1 when the schema in the checkout breaks
 * clients of the one in that commit, HEAD when none is named. CI names the commit that the change starts from.
 */
const FILE = 'schema.graphql';
const commit = process.argv[2] ?? 'HEAD';

/** Fails with git's own words when there is no such commit or no schema in it. */
const before = execFileSync('git', ['show', `${commit}:./${FILE}`], { cwd: import.meta.dirname, encoding: 'utf8' });
const broken = await breakingChanges(before, readFileSync(join(import.meta.dirname, FILE), 'utf8'));
if (broken.length > 0) {
  console.error(`Clients of ${commit} break:\n${broken.map((change) => `  ${change}`).join('\n')}`);
  process.exitCode = 1;
}
