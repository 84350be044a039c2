import { Review } from '@moothall/indexer/entities';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApi, type TestApi } from '../../../test/support/api.ts';
import { endedRow, openRow, sealedRow } from '../../../test/support/review-rows.ts';
import { ago, anAddress, DAY, insertOrders, openForBusiness, orderRow } from '../../../test/support/rows.ts';
import { signedInAs } from '../../../test/support/signed-in.ts';

const [buyer, seller] = [anAddress(), anAddress()];
const two = { buyer, seller };
const [waits, written, fresh, over, refunded] = [
  endedRow({ ...two, closedAt: ago(2 * DAY) }),
  endedRow({ ...two, state: 'resolved', outcome: 'settled', closedAt: ago(3 * DAY) }),
  endedRow({ ...two, closedAt: ago(DAY - 60) }),
  endedRow({ ...two, closedAt: ago(14 * DAY + 1) }),
  orderRow({ ...two, state: 'refunded', outcome: 'expired', closedAt: ago(2 * DAY) }),
];

describe('who is told of reviews', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openApi();
    await openForBusiness(api);
    await api.write(async (rows) => {
      await insertOrders(rows, [waits, written, fresh, over, refunded]);
      await rows.insertMany(Review, [
        openRow(written, true, 5, { openedAt: ago(60) }),
        sealedRow(waits, false),
        openRow(over, false, 4, { openedAt: ago(90) }),
      ]);
    });
  });
  afterAll(() => api.stop());

  const news = async (address: string) => {
    const person = await signedInAs(api, address);
    const { data } = await person.ask(
      '{ notifications(first: 50) { edges { node { kind at deadline turn order { orderId } } } } }',
    );
    const found = data.notifications.edges as { node: { kind: string; order: { orderId: string } | null } }[];
    return found.map(({ node }) => node).filter(({ kind }) => kind.startsWith('REVIEW'));
  };
  const about = (rows: { kind: string; order: { orderId: string } | null }[]) =>
    rows.map(({ kind, order }) => [kind, order?.orderId]).toSorted();

  it('whoever has not written is asked a day after the end, until time is over', async () => {
    const told = await news(buyer);
    expect(about(told)).toEqual(
      [
        ['REVIEWS_OPEN', over.id],
        ['REVIEW_DUE', waits.id],
      ].toSorted(),
    );
    expect(told.find(({ kind }) => kind === 'REVIEW_DUE')).toMatchObject({
      at: ago(DAY).toISOString(),
      deadline: ago(-12 * DAY).toISOString(),
      turn: false,
    });
  });

  it('whoever has written is not asked again, and hears when the other side can be read', async () => {
    expect(about(await news(seller))).toEqual(
      [
        ['REVIEWS_OPEN', written.id],
        ['REVIEW_DUE', written.id],
      ].toSorted(),
    );
  });
});
