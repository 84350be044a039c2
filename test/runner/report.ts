import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a runner's report goes. An older one is removed, so that a run that wrote nothing is not taken for it. */
export function freshReport(root: string, name: string): string {
  const path = join(root, 'test', 'artefacts', 'reports', `${name}.json`);
  mkdirSync(dirname(path), { recursive: true });
  rmSync(path, { force: true });
  return path;
}

/** The report, or undefined when the runner ended before it wrote a whole one. */
export function readReport<Report>(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch (error) {
    console.error(`No usable report at ${path}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}
