import { describe, expect, it } from 'vitest';
import { withClient } from '../../../test/support/connection.ts';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { copyIn, copyLine } from './copy.ts';

describe('COPY', () => {
  it('carries every text, number and truth value as it is', async () => {
    const rows = [
      ['tab\tline\nreturn\rslash\\', 1, true, null],
      ['\\N', -1, false, '\\.'],
      ['', 0, true, ''],
      ['한국어 "quoted", \'too\'', 2 ** 31, false, 'NULL'],
    ];
    const stored = await withClient(await freshDatabase(), async (client) => {
      await client.query('create table t (a text, b bigint, c boolean, d text)');
      await copyIn(client, 'copy t from stdin', rows.map(copyLine));
      return (await client.query('select a, b::float8, c, d from t')).rows;
    });
    expect(stored.map(({ a, b, c, d }) => [a, b, c, d])).toEqual(rows);
  });

  it('that Postgres refuses leaves the connection usable', async () => {
    await withClient(await freshDatabase(), async (client) => {
      await client.query('create table t (a int primary key)');
      await expect(copyIn(client, 'copy t from stdin', ['1\n', '1\n'])).rejects.toThrow(/t_pkey/);
      await expect(copyIn(client, 'copy nothing from stdin', ['1\n'])).rejects.toThrow(/does not exist/);
      expect((await client.query('select count(*)::int as n from t')).rows).toEqual([{ n: 0 }]);
    });
  });
});
