import { Values } from '../read/database.ts';
import type { List } from '../read/page.ts';
import { plan } from '../read/plan.ts';
import { type Selection, selectionKey, selectionOf } from '../read/selection.ts';
import { Scope } from '../read/shape.ts';
import type { ReadContext } from '../schema/context.ts';
import { Balance, type Movement, movementShape, type Token, tokenShape } from './types.ts';

/** The tokens the vault lists, in its order. */
export async function allTokens({ database }: ReadContext, selection: Selection): Promise<Token[]> {
  const values = new Values();
  const alias = values.alias();
  const planned = plan(tokenShape, new Scope(values, alias, `${alias}.number`, []), selection);
  const rows = await database.rows(
    `select ${planned.columns.join(', ')} from ${tokenShape.table} ${alias} order by ${alias}.number`,
    values,
  );
  return rows.map(planned.build).filter((token) => token !== null);
}

async function balancesOf({ database }: ReadContext, accounts: readonly string[], selection: Selection) {
  const values = new Values();
  const balance = values.alias();
  const token = values.alias();
  const planned = plan(
    tokenShape,
    new Scope(values, token, `${token}.number`, []),
    selectionOf(selection.get('token'), 'Token'),
  );
  const rows = await database.rows<Record<string, unknown> & { account: string; free: string }>(
    `select ${balance}.account, ${balance}.free, ${planned.columns.join(', ')}
     from chain.balance ${balance} join ${tokenShape.table} ${token} on ${token}.number = ${balance}.token
     where ${balance}.account = any(${values.bind(accounts, 'text[]')}) and ${balance}.free > 0
     order by ${balance}.token`,
    values,
  );
  const byAccount = Map.groupBy(rows, (row) => row.account);
  return accounts.map((account) =>
    (byAccount.get(account) ?? []).map((row) =>
      Object.assign(new Balance(), { free: row.free, token: planned.build(row) }),
    ),
  );
}

/** What an account may withdraw, tokens it has none of left out; all accounts of a request in one statement. */
export const loadBalances = (context: ReadContext, account: string, selection: Selection): Promise<Balance[]> =>
  context.batches.load(`balances ${selectionKey(selection)}`, account, (accounts) =>
    balancesOf(context, accounts, selection),
  );

/** An account's statement, newest first. */
export const movementsList: List<Movement> = {
  shape: movementShape,
  name: 'movements',
  order: [{ sql: ({ alias }) => `${alias}.id`, type: 'text' }],
  descending: true,
  where: ({ alias }, parent) => [`${alias}.account = ${parent}`],
};
