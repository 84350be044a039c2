import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { caseRow, insertCases, openJury } from '../../../test/support/jury-rows.ts';
import { openForBusiness } from '../../../test/support/rows.ts';
import { Database } from '../read/database.ts';
import { reasonsSaying } from './told.ts';

/** More than are taken by their digests. */
const MANY = 1200;
const digestOf = (index: number) => `0x${index.toString(16).padStart(64, '0')}`;
const cases = Array.from({ length: MANY }, (_, index) => caseRow({ reason: digestOf(index + 1) }));

describe('cases by the words of their reasons', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi();
    await openForBusiness(api);
    await api.write(async (rows) => {
      await openJury(rows);
      await insertCases(rows, cases);
    });
    // The last one says the same, but is a listing's description: that is no reason.
    await api.owner.query(
      `insert into content.document (digest, cid, state, schema, body, words, search, attempts)
       select '0x' || lpad(to_hex(g), 64, '0'), '', 'available',
         case when g = $1 then 'moothall:listing:1' else 'moothall:reason:1' end,
         jsonb_build_object('text', said), said, to_tsvector('simple', said), 1
       from (select g, 'a broken bicycle, number n' || g as said from generate_series(1, $1::int) g) told`,
      [MANY],
    );
    await api.owner.query('vacuum analyze content.document');
  });
  afterAll(() => api.stop());

  const found = async (text: string) =>
    (
      await api.ask(
        'query ($text: String) { juryCases(text: $text, first: 3) { totalCount edges { node { caseId } } } }',
        { text },
      )
    ).data.juryCases;

  it('are found by a word that few have, and by one that nearly all have', async () => {
    expect(await found('n7 broken')).toMatchObject({ totalCount: 111 });
    expect(await found('n777')).toEqual({
      totalCount: 1,
      edges: [{ node: { caseId: BigInt(cases[776]?.id ?? 0).toString() } }],
    });
    expect(await found('bicycle')).toMatchObject({ totalCount: MANY - 1 });
    expect(await found('nobody')).toEqual({ totalCount: 0, edges: [] });
    expect(await found(`n${MANY}`)).toEqual({ totalCount: 0, edges: [] });
  });

  it('take no list of digests without an end', async () => {
    const database = new Database(api.owner);
    expect(await reasonsSaying(database, ['n777'])).toEqual([digestOf(777)]);
    expect(await reasonsSaying(database, ['bicycle'])).toBeNull();
  });

  it('are looked up in the indexes of the words', async () => {
    const client = await api.owner.connect();
    const plans: string[] = [];
    const explained = {
      async rows(text: string, values: { list: unknown[] }) {
        const { rows } = await client.query(`explain ${text}`, values.list);
        plans.push(...rows.map((row) => row['QUERY PLAN']));
        return [];
      },
    };
    // A table of a few pages is read as fast without an index; one of fifty thousand documents is not.
    await client.query('set enable_seqscan = off');
    await reasonsSaying(explained as never, ['bicycle']);
    await client.query('reset enable_seqscan');
    client.release();
    expect(plans.join('\n')).toMatch(/document_search[\s\S]*document_words/);
    expect(plans.join('\n')).not.toContain('Seq Scan');
  });
});
