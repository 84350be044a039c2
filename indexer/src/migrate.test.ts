import { expect, it } from 'vitest';
import { withClient } from '../../test/support/connection.ts';
import { freshDatabase } from '../../test/support/postgres.ts';
import { missingMigration } from './migrate.ts';
import { openOrm } from './orm.ts';

/** An order as it was kept when everybody met: split, with the larger part for the seller. */
const MET = `insert into chain.orders (id, listing, buyer, seller, token, quantity, nonce, fee_bps, dispute_within, arbiter,
    price, deposit, deposit_upfront, state, deadline, meet_at, meeting_agreed, placed_at, height, price_to_buyer, closed_at)
  values ('a', 'l', 'b', 's', 2, 1, 1, 1, 1, 'x', 100, 0, true, 'resolved', now(), now(), false, now(), 1, 49, now())`;

it('an index of the time before parcels is taken over, and goes back and forth without a trace', async () => {
  const url = await freshDatabase();
  const orm = await openOrm(url);
  await orm.migrator.up({ to: '0002-journal' });
  await withClient(url, (client) => client.query(MET));
  await orm.migrator.up();
  const { rows } = await withClient(url, (client) =>
    client.query('select ends_at = deadline as ends, way, goods_with_buyer as goods from chain.orders'),
  );
  expect(rows).toEqual([{ ends: true, way: 1, goods: true }]);
  await orm.migrator.down({ to: '0002-journal' });
  await orm.migrator.up();
  expect(await missingMigration(url)).toBe('');
  await orm.close();
});
