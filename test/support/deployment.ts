import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeploymentRecord } from '@moothall/contracts/protocol';

/** Writes a deployment record where a process can read it; returns the path. */
export function writeDeployment(deployment: DeploymentRecord): string {
  const file = join(mkdtempSync(join(tmpdir(), 'moothall-deployment-')), 'deployment.json');
  writeFileSync(file, JSON.stringify(deployment));
  return file;
}
