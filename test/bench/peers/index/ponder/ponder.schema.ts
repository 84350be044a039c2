import { index, onchainTable } from 'ponder';

/** The columns and indexes of the market's own table of listings. */
export const listing = onchainTable(
  'listing',
  (t) => ({
    id: t.hex().primaryKey(),
    seller: t.hex().notNull(),
    token: t.integer().notNull(),
    price: t.bigint().notNull(),
    deposit: t.bigint().notNull(),
    depositUpfront: t.boolean().notNull(),
    ways: t.integer().notNull(),
    acceptWithin: t.integer().notNull(),
    shipWithin: t.integer().notNull(),
    arriveWithin: t.integer().notNull(),
    inspectWithin: t.integer().notNull(),
    carrier: t.hex(),
    certificate: t.hex(),
    category: t.integer().notNull(),
    cell: t.text().notNull(),
    content: t.hex().notNull(),
    nonce: t.bigint().notNull(),
    state: t.text().notNull(),
    stock: t.integer().notNull(),
    sold: t.integer().notNull(),
    listedAt: t.timestamp({ withTimezone: true }).notNull(),
    updatedAt: t.timestamp({ withTimezone: true }).notNull(),
    height: t.integer().notNull(),
    replaces: t.hex(),
    replacedBy: t.hex(),
    removedIn: t.text().notNull(),
    restoredEvent: t.text(),
  }),
  (table) => ({
    newest: index().on(table.state, table.listedAt, table.id),
    category: index().on(table.category, table.state, table.listedAt, table.id),
    price: index().on(table.state, table.token, table.price, table.id),
    cell: index().on(table.cell, table.state),
    seller: index().on(table.seller, table.listedAt, table.id),
    content: index().on(table.content),
  }),
);

/** The queue of documents to fetch. */
export const document = onchainTable(
  'document',
  (t) => ({
    id: t.hex().primaryKey(),
    cid: t.text().notNull(),
    state: t.text().notNull(),
    attempts: t.integer().notNull(),
    nextAttemptAt: t.timestamp({ withTimezone: true }).notNull(),
  }),
  (table) => ({ due: index().on(table.nextAttemptAt) }),
);
