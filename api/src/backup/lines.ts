import { z } from 'zod';

/** What a backup consists of, a line of JSON each: a head, the rows table by table, and an end that counts them. */
export const line = z.union([
  z.object({
    backup: z.literal('moothall:app:1'),
    at: z.string(),
    /** The newest migration of the schema that the rows fit. */
    migration: z.string(),
  }),
  z.object({ table: z.string().regex(/^\w+$/), row: z.record(z.string(), z.unknown()) }),
  z.object({ end: z.record(z.string(), z.number()) }),
]);
export type Line = z.infer<typeof line>;

/** Which migrations ran; rows of no person. */
export const MIGRATIONS = 'api_migration';

/** A backup that is none, that ends too early, or that does not fit the database. */
export class BackupUnusable extends Error {
  override name = 'BackupUnusable';
}
