import type { Pool } from 'pg';
import type { LiveContext } from '../schema/context.ts';
import type { LiveSession } from '../session/services.ts';

/** What conversations need of one request. */
export interface MessagesContext extends LiveContext {
  pool: Pool;
  visitor: LiveSession | null;
}
