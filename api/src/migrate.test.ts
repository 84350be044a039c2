import { expect, it } from 'vitest';
import { withClient } from '../../test/support/connection.ts';
import { asApi, freshDatabase } from '../../test/support/postgres.ts';
import { migrate, missingMigration } from './migrate.ts';

it('the role of the api migrates its own schema, once, to exactly what the entities say', async () => {
  const database = await freshDatabase();
  await withClient(database, (client) => client.query('create schema app authorization moothall_api'));
  const url = asApi(database);
  expect(await migrate(url)).toEqual([
    '0001-sessions-and-uploads',
    '0002-messages-and-questions',
    '0003-notifications',
    '0004-entrusted-ballots',
    '0005-entrusted-reviews',
    '0006-favourites',
    '0007-saved-searches',
    '0008-time-locked-ballots',
    '0009-own-place',
  ]);
  expect(await migrate(url)).toEqual([]);
  expect(await missingMigration(url)).toBe('');
});

it('a column that no migration makes is noticed', async () => {
  const url = await freshDatabase();
  await migrate(url);
  await withClient(url, (client) => client.query('alter table app.session drop column expires_at'));
  expect(await missingMigration(url)).toContain('"expires_at"');
});
