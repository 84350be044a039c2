import { describe, expect, it } from 'vitest';
import { openOrm as openApp } from '../../api/src/orm.ts';
import { openOrm as openIndex } from '../../indexer/src/orm.ts';
import { broken, type Catalogue, catalogueOf } from '../support/catalogue.ts';
import { withClient } from '../support/connection.ts';
import { freshDatabase } from '../support/postgres.ts';

interface Owner {
  open: typeof openApp | typeof openIndex;
  schemas: string[];
  /** The index is written by the one process that migrates it; `app` also by copies of the version before. */
  writes: boolean;
}
const OWNERS: Record<string, Owner> = {
  indexer: { open: openIndex, schemas: ['chain', 'content'], writes: false },
  api: { open: openApp, schemas: ['app'], writes: true },
};

/**
 * The rule of `docs/operating.md`, "Upgrades": an api of the version before goes on while a migration runs and after it.
 * @returns what each migration breaks
 */
async function mistakesOf({ open, schemas, writes }: Owner): Promise<string[]> {
  const url = await freshDatabase();
  const orm = await open(url);
  const mistakes: string[] = [];
  let before: Catalogue | undefined;
  for (const { name } of await orm.migrator.getPending()) {
    await orm.migrator.up({ to: name });
    const after = await withClient(url, (client) => catalogueOf(client, schemas));
    if (before) mistakes.push(...broken(before, after, writes).map((mistake) => `${name}: ${mistake}`));
    before = after;
  }
  await orm.close();
  return mistakes;
}

describe('a migration', () => {
  it.each(Object.entries(OWNERS))('of the %s takes nothing from the version before', async (_, owner) => {
    expect(await mistakesOf(owner)).toEqual([]);
  });

  it('that takes something away, narrows it, or asks for more is noticed', async () => {
    const url = await freshDatabase();
    const steps = [
      'create schema app; create table app.a (kept int, gone int, turned int, free int, preset int not null default 1)',
      `create function app.f(int) returns int language sql as 'select 1'`,
    ];
    const change = `alter table app.a drop column gone, alter column turned type text, alter column free set not null,
      alter column preset drop default, add column asked int not null; drop function app.f; create table app.b (own int not null)`;
    const found = await withClient(url, async (client) => {
      for (const step of steps) await client.query(step);
      const before = await catalogueOf(client, ['app']);
      await client.query(change);
      return broken(before, await catalogueOf(client, ['app']), true);
    });
    expect(found.toSorted()).toEqual([
      'app.a.asked is new and may not be left out',
      'app.a.free may no longer be null',
      'app.a.gone is gone',
      'app.a.preset may no longer be left out',
      'app.a.turned was integer and is text',
      'app.f takes no 1 any more',
    ]);
  });

  it('for readers alone may ask more of whoever writes', async () => {
    const url = await freshDatabase();
    const found = await withClient(url, async (client) => {
      await client.query('create schema chain; create table chain.a (free int)');
      const before = await catalogueOf(client, ['chain']);
      await client.query('alter table chain.a alter column free set not null, add column asked int not null');
      return broken(before, await catalogueOf(client, ['chain']), false);
    });
    expect(found).toEqual([]);
  });
});
