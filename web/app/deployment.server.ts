import { readFile } from 'node:fs/promises';
import { type DeploymentRecord, deploymentRecord } from '@moothall/contracts/protocol/deployment';
import { SettingsError } from '@moothall/contracts/protocol/settings';

/**
 * Where the market lives on its chain.
 * @throws SettingsError when the file is missing or not a deployment record
 */
export async function readDeployment(file: string): Promise<DeploymentRecord> {
  try {
    return deploymentRecord.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new SettingsError([`DEPLOYMENT_FILE: ${file} is no deployment record: ${reason}`], { cause });
  }
}
