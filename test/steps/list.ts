import { auditComplaints } from './audit.ts';
import { billComplaints } from './bill.ts';
import { staleFiles } from './generated.ts';
import { lockfileComplaints } from './lockfile.ts';
import { pathComplaints } from './portable.ts';
import { secretComplaints } from './secrets.ts';
import { command, inspection, type Step } from './step.ts';

const WORKSPACES = ['contracts', 'subgraph-schemas', 'indexer', 'api', 'web', 'local', 'test'];

/** What `npm run check` looks at, slow steps first so that two at a time end together. */
export const steps: readonly Step[] = [
  command('types of the pages', 'npm', ['run', '--silent', 'typecheck'], 'web'),
  command('types', 'tsc', ['--project', 'tsconfig.json']),
  command('types of the browser tests', 'tsc', ['--project', 'test/browser']),
  command('borders between workspaces and domains', 'depcruise', [
    '--config',
    '.dependency-cruiser.mjs',
    ...WORKSPACES,
  ]),
  command('migrations in step with entities', 'tsx', ['test/steps/migrations.ts']),
  command('format and lint', 'biome', ['check', '--error-on-warnings']),
  command('format of the contracts', 'forge', ['fmt', '--check']),
  command('lint of the contracts', 'forge', ['lint', '--deny', 'warnings', 'contracts/src']),
  command('style of the contracts', 'solhint', ['--max-warnings', '0', 'contracts/src/**/*.sol']),
  inspection('holes in what the product depends on', auditComplaints),
  inspection('keys in the sources', secretComplaints),
  inspection('bill of materials', billComplaints),
  inspection('lockfile', lockfileComplaints),
  inspection('no paths of one machine', pathComplaints),
  { ...inspection('generated files up to date', staleFiles), writes: true },
];
