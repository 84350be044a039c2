import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './runner/command.ts';

/** Writes committed files from other committed files. */
interface Generator {
  name: string;
  /** Tool and arguments, run inside `directory`. */
  command: readonly [tool: string, ...args: string[]];
  directory?: string;
  /** What it writes, as git pathspecs from the root. */
  outputs: readonly string[];
}

/** In the order in which one reads what another wrote. */
export const generators: readonly Generator[] = [
  {
    name: 'ABIs and typed bindings from the contracts',
    command: ['tsx', 'contracts/generate.ts'],
    outputs: ['contracts/abi', 'contracts/protocol/generated'],
  },
  {
    name: "state machines of the docs from the escrow's table",
    command: ['tsx', 'contracts/state-machines.ts'],
    outputs: ['docs/state-machines.md'],
  },
  {
    name: 'event decoders from the ABIs',
    command: ['tsx', 'indexer/generate.ts'],
    outputs: ['indexer/src/abi/generated'],
  },
  {
    name: 'subgraph SDL and the composed schema from the resolvers',
    command: ['tsx', 'api/src/schema/print.ts'],
    outputs: ['subgraph-schemas/*.graphql'],
  },
  {
    name: 'types of the web queries from the schema',
    command: ['graphql-codegen', '--config', 'codegen.ts'],
    directory: 'web',
    outputs: ['web/app/graphql/generated'],
  },
];

/**
 * Runs every generator. One that fails does not stop the others.
 * @returns one complaint for each that failed, with its output
 */
export async function generate(root: string, { show }: { show: boolean }): Promise<string[]> {
  const complaints: string[] = [];
  for (const { name, command, directory } of generators) {
    const [tool, ...args] = command;
    const { code, output, seconds } = await run(tool, args, { cwd: root, directory });
    if (show) console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
    if (code !== 0) complaints.push(`${command.join(' ')} ended with exit code ${code}\n${output}`);
  }
  return complaints;
}

/** `npm run generate`. */
if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const complaints = await generate(process.cwd(), { show: true });
  for (const complaint of complaints) console.error(complaint);
  process.exit(complaints.length > 0 ? 1 : 0);
}
