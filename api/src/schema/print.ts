import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import { print } from 'graphql';
import { arrange } from './arrange.ts';
import { buildApiSchema } from './build.ts';
import { NODE_OWNERS } from './domains.ts';
import { fieldOwners } from './ownership.ts';
import { cutSubgraphs } from './subgraph.ts';

const FOLDER = fileURLToPath(new URL('../../../subgraph-schemas/', import.meta.url));
const HEADER = '# Printed from the resolvers of the api by `npm run generate`. Review it, do not edit it.\n\n';

/** The subgraphs contradict each other; the message holds every contradiction. */
export class CompositionError extends Error {
  override name = 'CompositionError';
}

/**
 * Everything in subgraph-schemas/: one federated SDL per domain, what they compose to for a router, and the plain schema
 * that clients see.
 * @returns texts by file name
 * @throws CompositionError, OwnerlessError
 */
export function printSchemas(): Map<string, string> {
  const built = buildApiSchema();
  const fields = fieldOwners();
  const schema = arrange(built, fields);
  const subgraphs = cutSubgraphs(schema, fields, NODE_OWNERS);
  const services = [...subgraphs].map(([name, typeDefs]) => ({ name, typeDefs, url: '' }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new CompositionError(errors.map(({ message }) => message).join('\n'));
  const files = new Map([...subgraphs].map(([domain, sdl]) => [`${domain}.graphql`, print(sdl)]));
  files.set('supergraph.graphql', supergraphSdl.trim()).set('schema.graphql', print(schema));
  return new Map([...files].map(([name, text]) => [name, `${HEADER}${text}\n`]));
}

/** Writes the files and removes those of domains that are gone. */
function writeSchemas(folder: string): void {
  const files = printSchemas();
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.graphql') && !files.has(name)) rmSync(join(folder, name));
  }
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
}

/** Part of `npm run generate`. */
if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) writeSchemas(FOLDER);
