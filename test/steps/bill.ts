import { run } from '../runner/command.ts';

interface Bill {
  components: {
    name: string;
    version?: string;
    hashes?: { alg: string }[];
    properties?: { name: string; value: string }[];
  }[];
}

/** Where npm puts a part; our own workspaces lie elsewhere. */
const PATH = 'cdx:npm:package:path';

/** Parts of the product without a version or a checksum, in a bill of materials of the form CycloneDX. */
export function withoutOrigin({ components }: Bill): string[] {
  return components
    .filter(({ properties = [] }) => properties.some(({ name, value }) => name === PATH && /node_modules/.test(value)))
    .filter(({ version, hashes }) => !version || !hashes?.length)
    .map(({ name }) => `${name} has no version or no checksum in the bill of materials`);
}

/** Writes the bill of materials of the running product from the lockfile, for which nothing has to be asked. */
export async function billComplaints(root: string): Promise<string[]> {
  const args = ['sbom', '--package-lock-only', '--omit', 'dev', '--sbom-format', 'cyclonedx'];
  const { code, stdout, output } = await run('npm', args, { cwd: root });
  return code === 0 ? withoutOrigin(JSON.parse(stdout.slice(stdout.indexOf('{'))) as Bill) : [output];
}
