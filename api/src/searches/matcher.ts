import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { type Changes, MISSED } from '../changes/changes.ts';
import { aloneFor, inTransaction } from '../write/transaction.ts';
import { askedOf, type LookingFor, meaningOf } from './looking-for.ts';
import { AT_ONCE, holdNew } from './match.ts';

/** Milliseconds in which news is gathered, and after which a look is taken that nobody asked for. */
const GATHER_MS = 50;
const EVERY_MS = 60_000;
/** Finds older than this are forgotten. */
const KEPT = "interval '90 days'";
const WORDED_AT_ONCE = 500;

/** What is wrong once the words of searches are read by another version of this program. */
const REWORD = `
  update app.saved_search saved set words = now.words from (
    select row.id, ${meaningOf(['asked.query', 'asked.others', 'asked.word', 'asked.letters'])} as words
    from jsonb_to_recordset($1::jsonb) row(id text, query text[], others text[], word text[], letters text[])
    cross join lateral (select row.query, row.others, row.word, row.letters) asked
  ) now where now.id = saved.id and now.words is distinct from saved.words`;

/** Holds new listings against saved searches, as soon as they are there. */
export class Matcher {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();
  private gathering = false;
  private stopped = false;
  private readonly sources: { return(): unknown }[] = [];

  constructor(
    private readonly pool: Pool,
    private readonly log: Pick<Logger, 'warn'>,
    private readonly region: string | null,
  ) {}

  /** Begins to hear changes, and looks for what came while nobody listened. */
  attend(changes: Changes): void {
    this.hear(changes.listings(), () => true);
    // Of blocks only the word that news was lost: each new listing is told by its name.
    this.hear(changes.blocks(), (word) => word === MISSED);
    this.next(() => this.reword());
    this.timer = setInterval(() => {
      this.next(() => this.forgetOld());
      this.look();
    }, EVERY_MS);
    this.timer.unref();
    this.look();
  }

  /** Lets what is under way end. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    for (const source of this.sources) source.return();
    await this.round;
  }

  /** Everything that is new by now, held against all searches. */
  async holdAll(): Promise<void> {
    let count = AT_ONCE;
    while (count === AT_ONCE && !this.stopped) {
      count = await inTransaction(this.pool, async (client) => {
        // One process at a time; whoever waited finds what the other left.
        await aloneFor(client, 'saved searches');
        return holdNew(client, this.region);
      });
    }
  }

  /** Reads the words of all searches anew: this version may understand them otherwise than the one that saved them. */
  async reword(): Promise<void> {
    let after = '';
    for (;;) {
      const { rows } = await this.pool.query<{ id: string; filter: LookingFor }>(
        `select id, filter from app.saved_search where filter ? 'text' and id > $1 order by id limit ${WORDED_AT_ONCE}`,
        [after],
      );
      const last = rows.at(-1);
      if (last === undefined || this.stopped) return;
      const asked = rows.map(({ id, filter }) => ({ id, ...askedOf(filter.text) }));
      await this.pool.query(REWORD, [JSON.stringify(asked)]);
      after = last.id;
    }
  }

  private async forgetOld(): Promise<void> {
    await this.pool.query(`delete from app.search_find where at < clock_timestamp() - ${KEPT}`);
  }

  private hear<T>(source: AsyncIterable<T> & { return(): unknown }, matters: (event: T) => boolean): void {
    this.sources.push(source);
    void (async () => {
      for await (const event of source) if (matters(event)) this.look();
    })();
  }

  private look(): void {
    if (this.gathering || this.stopped) return;
    this.gathering = true;
    setTimeout(() => {
      this.gathering = false;
      if (!this.stopped) this.next(() => this.holdAll());
    }, GATHER_MS);
  }

  /** After everything before it; what fails is tried again with the next look. */
  private next(work: () => Promise<void>): void {
    const before = this.round;
    this.round = (async () => {
      await before;
      try {
        await work();
      } catch (error) {
        this.log.warn({ reason: String(error) }, 'saved searches not looked through');
      }
    })();
  }
}
