import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../runner/command.ts';
import { branchesIn, complaintsAbout, type Reason } from './branches.ts';

/**
 *   npx tsx test/branches/run.ts    which branches of contracts/src no test takes
 *
 * Exit code 1 when there is one that test/branches/reasons.json does not explain, or the other way round.
 */
const REASONS = fileURLToPath(new URL('reasons.json', import.meta.url));

/** Unoptimised code, whose places in the source are exact, in folders that no other build uses. */
const SETTINGS = {
  FOUNDRY_PROFILE: 'dev',
  FOUNDRY_OUT: 'contracts/out/coverage',
  FOUNDRY_CACHE_PATH: 'contracts/cache/coverage',
};

const root = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'moothall-coverage-'));
try {
  const report = join(folder, 'lcov.info');
  const args = ['coverage', '--report', 'lcov', '--report-file', report, '--exclude-tests'];
  const { code, output, seconds } = await run('forge', args, { cwd: root, env: SETTINGS });
  if (code !== 0) throw new Error(output);
  const branches = branchesIn(readFileSync(report, 'utf8'), (file) => readFileSync(join(root, file), 'utf8'));
  if (branches.length === 0) throw new Error(`The report names no branches:\n${output}`);
  const taken = branches.filter((branch) => branch.taken).length;
  console.log(`${branches.length} branches, ${taken} taken, ${branches.length - taken} not (${seconds.toFixed(0)} s)`);
  const complaints = complaintsAbout(branches, JSON.parse(readFileSync(REASONS, 'utf8')) as Reason[]);
  for (const complaint of complaints) console.error(complaint);
  process.exitCode = complaints.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true });
}
