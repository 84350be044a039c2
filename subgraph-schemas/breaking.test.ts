import { describe, expect, it } from 'vitest';
import { breakingChanges } from './breaking.ts';

const BEFORE = `
  type Query { listing(id: ID!): Listing }
  type Listing { id: ID! title: String state: State! }
  enum State { OPEN CLOSED }
`;

describe('a change of the schema', () => {
  it('that takes a field away breaks clients', async () => {
    const after = BEFORE.replace('title: String', '');
    expect(await breakingChanges(BEFORE, after)).toEqual([expect.stringContaining("'title'")]);
  });

  it('that takes a type, an argument or a value of an enum away breaks clients', async () => {
    for (const [old, next] of [
      ['OPEN CLOSED', 'OPEN'],
      ['(id: ID!)', ''],
      ['enum State { OPEN CLOSED }', 'scalar State'],
    ] as const) {
      expect(await breakingChanges(BEFORE, BEFORE.replace(old, next))).not.toEqual([]);
    }
  });

  it('that asks for more breaks clients', async () => {
    expect(await breakingChanges(BEFORE, BEFORE.replace('(id: ID!)', '(id: ID!, language: String!)'))).toHaveLength(1);
  });

  it('that promises less breaks clients', async () => {
    expect(await breakingChanges(BEFORE, BEFORE.replace('state: State!', 'state: State'))).toHaveLength(1);
  });

  it('that adds or explains breaks nobody', async () => {
    const after = BEFORE.replace('title: String', '"In the seller’s words." title: String price: Int');
    expect(await breakingChanges(BEFORE, after)).toEqual([]);
  });
});
