import { cidOfDigest } from '@moothall/contracts/protocol';
import type pg from 'pg';
import { CHANNEL } from '../store/announcements.ts';
import type { Verdict } from './fetch-document.ts';
import { searchTextOf } from './search-text.ts';

/** Every column of the chain that names a document. */
const NAMED = `
  select content as digest from chain.listing
  union select profile_digest from chain.account where profile_digest is not null
  union select note from chain.orders where note is not null
  union select statement from chain.orders where statement is not null
  union select reason from chain.jury_case where reason <> '0x${'0'.repeat(64)}'
  union select digest from chain.evidence where is_public
  union select reason from chain.dispute where reason is not null`;

/** The first pause after a failed attempt; each further one doubles it. */
const FIRST_PAUSE_S = 1;
const LONGEST_PAUSE_S = 3600;
/** So many failed attempts, some seconds, may mean that a document is still on its way; then it counts as lost. */
const PATIENT_ATTEMPTS = 3;

export interface Claim {
  digest: string;
  attempts: number;
}

/**
 * The table `content.document` as a queue that several workers share. A claim is a lease: who took a document and died
 * loses it when the lease is over; whoever was only slow finds that what is available stays available.
 */
export class DocumentQueue {
  constructor(private readonly pool: pg.Pool) {}

  /** Queues whatever the chain's rows name and the table does not know, for example after it was dropped. */
  async addMissing(): Promise<void> {
    const { rows } = await this.pool.query<{ digest: string }>(
      `select digest from (${NAMED}) named where not exists (select from content.document d where d.digest = named.digest)`,
    );
    if (rows.length === 0) return;
    const digests = rows.map(({ digest }) => digest);
    await this.pool.query(
      `insert into content.document (digest, cid, state, attempts, next_attempt_at)
       select digest, cid, 'pending', 0, now() from unnest($1::text[], $2::text[]) r(digest, cid)
       on conflict (digest) do nothing`,
      [digests, digests.map(cidOfDigest)],
    );
  }

  /** Takes up to `limit` due documents, new ones first, for `leaseMs`. */
  async claim(limit: number, leaseMs: number): Promise<Claim[]> {
    const { rows } = await this.pool.query<Claim>(
      `update content.document set next_attempt_at = now() + $2 * interval '1 ms'
       where digest in (
         select digest from content.document where next_attempt_at <= now()
         order by next_attempt_at limit $1 for update skip locked
       )
       returning digest, attempts`,
      [limit, leaseMs],
    );
    return rows;
  }

  /** Writes what became of a claimed document and tells listeners. */
  async settle(claim: Claim, verdict: Verdict): Promise<void> {
    if (verdict.state === 'available') await this.store(claim.digest, verdict.document);
    else if (verdict.state === 'invalid') await this.refuse(claim.digest, verdict.code);
    else await this.postpone(claim, verdict.code);
    await this.pool.query('select pg_notify($1, $2)', [
      CHANNEL,
      JSON.stringify({ kind: 'document', digest: claim.digest }),
    ]);
  }

  private async store(digest: string, document: Extract<Verdict, { state: 'available' }>['document']): Promise<void> {
    const { title, language, condition, area, description } = searchTextOf(document);
    const words = [title, area, description]
      .filter((text) => text !== null)
      .join('\n')
      .toLowerCase();
    await this.pool.query(
      `update content.document set state = 'available', schema = $2, body = $3, title = $4, language = $5,
         condition = $6, words = $7, search = ${weighted('$4', 'A')} || ${weighted('$8', 'B')} || ${weighted('$9', 'C')},
         attempts = attempts + 1, next_attempt_at = null, error_code = null, fetched_at = now()
       where digest = $1`,
      [digest, document.schema, document, title, language, condition, words === '' ? null : words, area, description],
    );
  }

  private async refuse(digest: string, code: string): Promise<void> {
    await this.pool.query(
      `update content.document set state = 'invalid', attempts = attempts + 1, next_attempt_at = null,
         error_code = $2, fetched_at = now() where digest = $1 and state <> 'available'`,
      [digest, code],
    );
  }

  private async postpone({ digest, attempts }: Claim, code: string): Promise<void> {
    const pause = Math.min(FIRST_PAUSE_S * 2 ** attempts, LONGEST_PAUSE_S);
    await this.pool.query(
      `update content.document set state = $4, attempts = $5, error_code = $2,
         next_attempt_at = now() + $3 * (0.75 + random() / 2) * interval '1 s'
       where digest = $1 and state <> 'available'`,
      [digest, code, pause, attempts + 1 < PATIENT_ATTEMPTS ? 'pending' : 'unavailable', attempts + 1],
    );
  }
}

/** Words as they are and as English stems: Korean needs the first, "bikes" finds "bike" by the second. */
function weighted(parameter: string, weight: 'A' | 'B' | 'C'): string {
  const text = `coalesce(${parameter}::text, '')`;
  return `setweight(to_tsvector('simple', ${text}) || to_tsvector('english', ${text}), '${weight}')`;
}
