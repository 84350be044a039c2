import { describe, expect, it } from 'vitest';
import { environmentVariables, formFields, schemaInputs, triedNonsense } from './nonsense.ts';
import { read } from './tree.ts';

/** Arguments of contract functions have the same rule in contracts/test/behaviours.test.ts. */
describe('nonsense was tried on', () => {
  const tried = triedNonsense();
  const untried = (inputs: string[]) => [...new Set(inputs)].filter((input) => !tried.has(input));

  it('every argument and input field of the GraphQL schema', () => {
    const inputs = schemaInputs(read('subgraph-schemas/schema.graphql'));
    expect(inputs.length).toBeGreaterThan(30);
    expect(untried(inputs)).toEqual([]);
  });

  it('every field of every form', () => {
    const fields = formFields();
    expect(fields.length).toBeGreaterThan(20);
    expect(untried(fields)).toEqual([]);
  });

  it('every environment variable', () => {
    const variables = environmentVariables();
    expect(variables.length).toBeGreaterThan(40);
    expect(untried(variables)).toEqual([]);
  });

  it('nothing that is not there', () => {
    const inputs = [...schemaInputs(read('subgraph-schemas/schema.graphql')), ...environmentVariables()];
    const gone = [...tried].filter((key) => /^([A-Z]\w*\.\w|env\.)/.test(key) && !inputs.includes(key));
    expect(gone).toEqual([]);
  });
});
