/** Makes the tables, as the first migration of a Subsquid project does. */
import { createOrmConfig } from '@subsquid/typeorm-config';
import { DataSource } from 'typeorm';

const source = new DataSource({ ...createOrmConfig(), synchronize: true });
await source.initialize();
await source.destroy();
