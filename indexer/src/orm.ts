import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM } from '@mikro-orm/postgresql';
import { Migration0001Tables } from '../migrations/0001-tables.ts';
import { Migration0002Journal } from '../migrations/0002-journal.ts';
import { Migration0003ShippingAndOffers } from '../migrations/0003-shipping-and-offers.ts';
import { Migration0004Jury } from '../migrations/0004-jury.ts';
import { Migration0005ModerationAndArbitration } from '../migrations/0005-moderation-and-arbitration.ts';
import { Migration0006Search } from '../migrations/0006-search.ts';
import { Migration0007Reviews } from '../migrations/0007-reviews.ts';
import { Migration0008CourtRegisters } from '../migrations/0008-court-registers.ts';
import { Migration0009Attestations } from '../migrations/0009-attestations.ts';
import { Migration0010Withdrawals } from '../migrations/0010-withdrawals.ts';
import { Migration0011BoundedSearch } from '../migrations/0011-bounded-search.ts';
import { Migration0012Sold } from '../migrations/0012-sold.ts';
import { Migration0013SearchLater } from '../migrations/0013-search-later.ts';
import { Migration0014Shops } from '../migrations/0014-shops.ts';
import { ENTITIES } from './entities.ts';
import { GIVING_WAY } from './give-way.ts';
import { HotBlock, Undo } from './store/entities.ts';

/** Remembers which migrations ran; the only table of the schema `chain` that is not about the chain. */
export const MIGRATIONS_TABLE = 'indexer_migration';

/** MikroORM over the indexer's own schemas: it owns their tables and migrations; the hot path writes by `store/`. */
export const ormConfig = (databaseUrl: string) =>
  defineConfig({
    clientUrl: databaseUrl,
    driverOptions: GIVING_WAY,
    schema: 'chain',
    entities: [...ENTITIES, HotBlock, Undo],
    extensions: [Migrator],
    migrations: {
      tableName: MIGRATIONS_TABLE,
      migrationsList: [
        { name: '0001-tables', class: Migration0001Tables },
        { name: '0002-journal', class: Migration0002Journal },
        { name: '0003-shipping-and-offers', class: Migration0003ShippingAndOffers },
        { name: '0004-jury', class: Migration0004Jury },
        { name: '0005-moderation-and-arbitration', class: Migration0005ModerationAndArbitration },
        { name: '0006-search', class: Migration0006Search },
        { name: '0007-reviews', class: Migration0007Reviews },
        { name: '0008-court-registers', class: Migration0008CourtRegisters },
        { name: '0009-attestations', class: Migration0009Attestations },
        { name: '0010-withdrawals', class: Migration0010Withdrawals },
        { name: '0011-bounded-search', class: Migration0011BoundedSearch },
        { name: '0012-sold', class: Migration0012Sold },
        { name: '0013-search-later', class: Migration0013SearchLater },
        { name: '0014-shops', class: Migration0014Shops },
      ],
      snapshot: false,
      silent: true,
    },
    schemaGenerator: { ignoreTriggers: true, ignoreRoutines: true, ignoreSchema: ['public', 'app'] },
  });

export const openOrm = (databaseUrl: string) => MikroORM.init(ormConfig(databaseUrl));
