import { Migrator } from '@mikro-orm/migrations';
import { defineConfig, MikroORM } from '@mikro-orm/postgresql';
import { Migration0001SessionsAndUploads } from '../migrations/0001-sessions-and-uploads.ts';
import { Upload } from './content/entities.ts';
import { Session, SignInNonce } from './session/entities.ts';

/** MikroORM over the schema `app`: it owns the tables and their migrations; requests run SQL of their own. */
export const openOrm = (databaseUrl: string) =>
  MikroORM.init(
    defineConfig({
      clientUrl: databaseUrl,
      schema: 'app',
      entities: [Session, SignInNonce, Upload],
      extensions: [Migrator],
      migrations: {
        tableName: 'api_migration',
        migrationsList: [{ name: '0001-sessions-and-uploads', class: Migration0001SessionsAndUploads }],
        snapshot: false,
        silent: true,
      },
      schemaGenerator: { ignoreTriggers: true, ignoreRoutines: true, ignoreSchema: ['public', 'chain', 'content'] },
    }),
  );
