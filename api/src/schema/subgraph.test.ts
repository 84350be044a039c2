import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Domain } from './domains.ts';
import { OwnerlessError } from './ownership.ts';
import { cutSubgraphs } from './subgraph.ts';

const schema = parse(`
  interface Node { id: ID! }
  type Query { account: Account order: Order node(id: ID!): Node }
  type Account implements Node { id: ID! name: String orders: [Order!]! since: Time }
  type Order implements Node { id: ID! buyer: Account! state: State! price: Money! }
  type Money { amount: Int! }
  type Unused { x: Int }
  enum State { OPEN DONE }
  scalar Time
`);
const fields = new Map<string, Domain>([
  ['Query.account', 'accounts'],
  ['Query.order', 'orders'],
  ['Query.node', 'index'],
  ['Account.orders', 'orders'],
]);
const owners = { Account: 'accounts', Order: 'orders' } as const;
const cut = (more: { fields?: typeof fields; owners?: Record<string, Domain> } = {}) => {
  const subgraphs = cutSubgraphs(schema, more.fields ?? fields, more.owners ?? owners);
  return (domain: Domain) => {
    const sdl = subgraphs.get(domain);
    return sdl ? print(sdl).replaceAll(/\s+/g, ' ') : '';
  };
};

describe('the subgraph of a domain', () => {
  it('defines what is its own, without what others add to it', () => {
    expect(cut()('accounts')).toContain(
      'type Account implements Node @key(fields: "id") { id: ID! name: String since: Time }',
    );
  });

  it('adds its fields to what belongs to others', () => {
    expect(cut()('orders')).toContain('type Account implements Node @key(fields: "id") { id: ID! orders: [Order!]! }');
  });

  it('points to what it only mentions', () => {
    const pointing = cut({ fields: new Map([...fields, ['Account.orders', 'accounts']]) });
    expect(pointing('orders')).toContain(
      'type Account implements Node @key(fields: "id", resolvable: false) { id: ID! }',
    );
  });

  it('that answers for anything by id knows everything that has one', () => {
    expect(cut()('index')).toMatch(/type Account implements Node @key.*type Order implements Node @key/);
  });

  it('holds its own root fields and no other domain’s', () => {
    expect(cut()('orders')).toContain('type Query { order: Order }');
  });

  it('holds no types it does not need', () => {
    expect(cut()('accounts')).not.toMatch(/State|Money|Unused/);
  });

  it('shares values that other subgraphs hold too, and keeps its own', () => {
    expect(cut()('orders')).toContain('type Money { amount: Int! }');
    const both = parse(`type Query { a: Money b: Money } type Money { amount: Int! }`);
    const parts = cutSubgraphs(
      both,
      new Map([
        ['Query.a', 'accounts'],
        ['Query.b', 'orders'],
      ]),
      {},
    );
    expect([...parts.values()].map(print).join('')).toMatch(/(type Money @shareable[\s\S]*){2}/);
  });

  it('is refused for a thing that belongs to nobody', () => {
    expect(() => cut({ owners: { Account: 'accounts' } })).toThrow(new OwnerlessError('Order'));
  });
});
