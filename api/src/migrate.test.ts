import { setTimeout as sleep } from 'node:timers/promises';
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

it('of copies that are started at once, one migrates', async () => {
  const url = await freshDatabase();
  const ran = await Promise.all([migrate(url), migrate(url), migrate(url)]);
  expect(ran.filter((names) => names.length > 0)).toHaveLength(1);
  expect(await missingMigration(url)).toBe('');
});

it('what somebody else holds is waited for, and others can use it meanwhile', async () => {
  const url = await freshDatabase();
  await migrate(url, '0007-saved-searches');
  await withClient(url, async (reader) => {
    await reader.query('begin');
    // As a backup does; adding a column has to wait for it.
    await reader.query('lock table app.entrusted_ballot in access share mode');
    const migrated = migrate(url);
    await sleep(1500);
    await withClient(url, async (other) => {
      await other.query('set statement_timeout = 2000');
      await other.query('select from app.entrusted_ballot');
    });
    await reader.query('commit');
    expect(await migrated).toContain('0008-time-locked-ballots');
  });
});
