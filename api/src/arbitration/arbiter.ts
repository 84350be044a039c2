import { Values } from '../read/database.ts';
import type { ReadContext } from '../schema/context.ts';

/** Address of the contract whose disputes these are. */
export const arbiterOf = ({ deployment }: Pick<ReadContext, 'deployment'>): string =>
  deployment.addresses.arbitrators.toLowerCase();

/** Which order's dispute a jury's case is about, or null; those of all cases of a request in one statement. */
export const loadOrderOfCase = ({ batches, database }: ReadContext, juryCase: string): Promise<string | null> =>
  batches.load('disputes of jury cases', juryCase, async (cases) => {
    const values = new Values();
    const rows = await database.rows<{ about: string; id: string }>(
      `select about.id as about, own.id from unnest(${values.bind(cases, 'text[]')}) asked(id)
       join chain.jury_case about on about.id = asked.id
       join chain.dispute own on own.id = about.subject and own.arbiter = about.court`,
      values,
    );
    const orders = new Map(rows.map(({ about, id }) => [about, id]));
    return cases.map((id) => orders.get(id) ?? null);
  });
