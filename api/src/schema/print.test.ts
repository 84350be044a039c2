import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DOMAINS } from './domains.ts';
import { printSchemas } from './print.ts';

const FOLDER = join(import.meta.dirname, '../../../subgraph-schemas');

describe('the printed schemas', () => {
  const printed = printSchemas();

  it('are one for each domain, what they compose to, and the whole for clients', () => {
    const domains = Object.keys(DOMAINS).map((domain) => `${domain}.graphql`);
    expect([...printed.keys()].sort()).toEqual([...domains, 'schema.graphql', 'supergraph.graphql'].sort());
  });

  it('are the committed ones', () => {
    const committed = readdirSync(FOLDER).filter((name) => name.endsWith('.graphql'));
    expect(committed.sort()).toEqual([...printed.keys()].sort());
    for (const [name, text] of printed) expect(readFileSync(join(FOLDER, name), 'utf8'), name).toBe(text);
  });

  it('are the same whenever they are printed', () => {
    expect(printSchemas()).toEqual(printed);
  });

  it('lose no field on the way through the subgraphs', () => {
    const whole = buildSchema(printed.get('schema.graphql') ?? '');
    const supergraph = buildSchema(printed.get('supergraph.graphql') ?? '', { assumeValidSDL: true });
    for (const [name, type] of Object.entries(whole.getTypeMap())) {
      if (name.startsWith('__') || !('getFields' in type)) continue;
      const composed = supergraph.getType(name);
      const fields = composed && 'getFields' in composed ? Object.keys(composed.getFields()) : [];
      expect(fields.sort(), name).toEqual(Object.keys(type.getFields()).sort());
    }
  });
});
