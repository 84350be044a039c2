import type { Pool } from 'pg';
import type { Env } from '../env.ts';
import type { Visitor } from '../schema/context.ts';
import { Refusal } from '../schema/refusal.ts';

/** What signing in needs of the process. */
export interface SessionServices {
  env: Pick<Env, 'WEB_ORIGIN' | 'SESSION_SECRET' | 'RPC_URL' | 'deployment'>;
  pool: Pool;
}

/** A session that is alive. */
export interface LiveSession extends Visitor {
  /** What the table calls the session, so that it can be ended. */
  key: string;
}

/** What signing in needs of one request. */
export interface SessionContext extends SessionServices {
  visitor: LiveSession | null;
  /** Sets a cookie with the answer; a WebSocket cannot. */
  setCookie?: ((cookie: string) => void) | undefined;
}

/** The account of whoever is signed in. @throws Refusal SESSION_REQUIRED */
export function signedIn({ visitor }: { visitor: Visitor | null }): string {
  if (!visitor) throw new Refusal('SESSION_REQUIRED');
  return visitor.address;
}
