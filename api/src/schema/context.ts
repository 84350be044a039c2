import type { DeploymentRecord } from '@moothall/contracts/protocol';
import type { Changes } from '../changes/changes.ts';
import type { Batches } from '../read/batch.ts';
import type { Cursors } from '../read/cursor.ts';
import type { Database } from '../read/database.ts';

/** Who is signed in, as far as this request needs to know. */
export interface Visitor {
  /** Lower-case address. */
  address: string;
  expiresAt: Date;
}

/** What a resolver may use: made anew for each request and each event of a subscription. */
export interface ReadContext {
  database: Database;
  batches: Batches;
  cursors: Cursors;
  deployment: DeploymentRecord;
  /** Origin under which pictures are served. */
  mediaOrigin: string;
  /** Where this operator's readers are, where they do not say; null for nowhere in particular. */
  region: string | null;
  requestId: string;
  /** Who asks; null for nobody signed in. */
  visitor: Visitor | null;
}

/** What a subscription may use besides. */
export interface LiveContext extends ReadContext {
  changes: Changes;
}
