import { type Database, Values } from '../read/database.ts';
import { Scope } from '../read/shape.ts';
import { wordConditions } from '../read/words.ts';
import { isReason } from './types.ts';

/** With so many documents or less, cases are found by them; with more, they are soon met by walking from the newest. */
const FEW = 1000;

/**
 * Digests of the reasons that say something. Postgres expects many wherever a word is only begun, and would walk through
 * every case to find a rare one.
 * @returns null where they are many
 */
export async function reasonsSaying(database: Database, words: readonly string[]): Promise<string[] | null> {
  const values = new Values();
  const told = values.alias();
  const scope = new Scope(values, told, `${told}.digest`, []);
  const conditions = [isReason(told), ...wordConditions(scope, told, words)].join(' and ');
  const rows = await database.rows<{ digest: string }>(
    `select ${told}.digest from content.document ${told} where ${conditions} limit ${FEW + 1}`,
    values,
  );
  return rows.length > FEW ? null : rows.map(({ digest }) => digest);
}
