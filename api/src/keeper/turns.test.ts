import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { freshDatabase } from '../../../test/support/postgres.ts';
import { AT_MOST, Turns } from './turns.ts';

describe('turns of a list', () => {
  let pool: pg.Pool;
  let turns: Turns;
  /** What cannot be done, whatever is tried. */
  let stubborn: Set<number>;
  const LIST = { name: 'things', sql: 'select id from thing order by id' };
  const act = async ({ id }: { id: number }) => {
    if (stubborn.has(id)) return false;
    await pool.query('delete from thing where id = $1', [id]);
    return true;
  };
  const left = async () => (await pool.query('select id from thing order by id')).rows.map(({ id }) => id);

  beforeAll(async () => {
    pool = new pg.Pool({ connectionString: await freshDatabase() });
    await pool.query('create table thing (id int primary key)');
  });
  beforeEach(async () => {
    await pool.query('truncate thing');
    await pool.query('insert into thing select generate_series(1, 70)');
    turns = new Turns(pool);
    stubborn = new Set();
  });
  afterAll(() => pool.end());

  it('do everything, so much in one round', async () => {
    expect(await turns.each(LIST, act)).toBe(AT_MOST);
    expect(await turns.each(LIST, act)).toBe(AT_MOST);
    expect(await turns.each(LIST, act)).toBe(AT_MOST);
    expect(await turns.each(LIST, act)).toBe(10);
    expect(await left()).toEqual([]);
  });

  it('pass what never succeeds, however much of it there is, and come back to it', async () => {
    stubborn = new Set(Array.from({ length: 45 }, (_, i) => i + 1));
    for (let round = 0; round < 4; round++) await turns.each(LIST, act);
    expect(await left()).toEqual([...stubborn]);
    stubborn = new Set();
    for (let round = 0; round < 4; round++) await turns.each(LIST, act);
    expect(await left()).toEqual([]);
  });

  it('begin again with what was not tried when something broke', async () => {
    const broken = async (row: { id: number }) => {
      if (row.id === 3) throw new Error('the node is gone');
      return act(row);
    };
    await expect(turns.each(LIST, broken)).rejects.toThrow('the node is gone');
    const tried: number[] = [];
    await turns.each(LIST, async (row: { id: number }) => {
      tried.push(row.id);
      return act(row);
    });
    expect(tried[0]).toBe(4);
    for (let round = 0; round < 5; round++) await turns.each(LIST, act);
    expect(await left()).toEqual([]);
  });

  it('end between two rows once the keeper is stopped', async () => {
    const stopping = new AbortController();
    turns = new Turns(pool, stopping.signal);
    const once = async (row: { id: number }) => {
      stopping.abort();
      return act(row);
    };
    expect(await turns.each(LIST, once)).toBe(1);
    expect(await turns.each(LIST, once)).toBe(0);
  });
});
