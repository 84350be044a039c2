import { cidOfDigest } from '@moothall/contracts/protocol';
import { lettersOf, wordsWorthSuggesting } from '@moothall/contracts/protocol/search/index';
import type pg from 'pg';
import { CHANNEL } from '../store/announcements.ts';
import type { Verdict } from './fetch-document.ts';
import { asWritten, columnsOf, searchTextOf, vectors } from './search-text.ts';

/** Every column of the chain that names a document. */
const NAMED = `
  select content as digest from chain.listing
  union select profile_digest from chain.account where profile_digest is not null
  union select note from chain.orders where note is not null
  union select statement from chain.orders where statement is not null
  union select reason from chain.jury_case where reason <> '0x${'0'.repeat(64)}'
  union select digest from chain.evidence where is_public
  union select reason from chain.dispute where reason is not null
  union select words from chain.review where words is not null
  union select reply from chain.review where reply is not null
  union select words from chain.attestation where words is not null`;

/** The first pause after a failed attempt; each further one doubles it. */
const FIRST_PAUSE_S = 1;
const LONGEST_PAUSE_S = 3600;
/** So many failed attempts, some seconds, may mean that a document is still on its way; then it counts as lost. */
const PATIENT_ATTEMPTS = 3;

/** Lines of the ledger of open listings that are read without anybody noticing. */
const LONG_LEDGER = 10_000;

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

  /** Sums the ledgers of open listings up where they have grown long. */
  async sumUp(): Promise<void> {
    await this.pool.query('select content.sum_up_tally($1), content.sum_up_cells($1)', [LONG_LEDGER]);
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
    const found = searchTextOf(document);
    const isListing = document.schema === 'moothall:listing:1';
    const { rows } = await this.pool.query<{ first: boolean }>(
      `with before as (select digest, search is null as first from content.document where digest = $1 for update)
       update content.document d set state = 'available', schema = $2, body = $3, title = $4, language = $5,
         condition = $6, words = $7, heading = ${isListing ? vectors('$8', '$4', '$9') : 'null'},
         search = ${isListing ? vectors('$10', '$4', '$9', '$11') : asWritten('$4', '$9', '$11')},
         attempts = attempts + 1, next_attempt_at = null, error_code = null, fetched_at = now()
       from before where d.digest = before.digest and ($8::text[], $10::text[]) is not null returning before.first`,
      [digest, document.schema, document, ...columnsOf(found, isListing)],
    );
    if (isListing && rows[0]?.first) await this.count(wordsWorthSuggesting(found.title ?? ''));
  }

  /** Words of a title, in one order for all workers, so that none waits for another that waits for it. */
  private async count(words: string[]): Promise<void> {
    await this.pool.query(
      `insert into content.word (word, letters, documents)
       select word, letters, 1 from unnest($1::text[], $2::text[]) r(word, letters)
       on conflict (word) do update set documents = word.documents + 1`,
      [words, words.map(lettersOf)],
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
