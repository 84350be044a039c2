import { Repeater } from '@graphql-yoga/subscription';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { type Changes, MISSED } from '../changes/changes.ts';
import { ARBITRATORS_SQL, MOVERS_SQL } from './courts.ts';
import { FEED } from './feed.ts';
import { JURORS_SQL } from './jury.ts';
import { KEEPERS_SQL } from './kept.ts';

/** Places of each account's feed that are looked at, newest first: more at once are no arrivals but a catching up. */
const NEWEST = 20;
/** Places a listener remembers having been told. */
const REMEMBERED = 200;
/** Milliseconds in which changes are gathered, and after which everybody looks, since time makes reminders too. */
const GATHER_MS = 100;
const EVERY_MS = 15_000;

const NEWEST_PLACES = `
  select parent.key as account, item.place
  from unnest($1::text[]) parent(key)
  cross join lateral (select place from ${FEED} feed order by at desc, place desc limit ${NEWEST}) item`;
const PARTIES = `
  select buyer as account from chain.orders where id = any($1) union select seller from chain.orders where id = any($1)
  union ${ARBITRATORS_SQL}`;
const CONCERNED = `${JURORS_SQL} union ${MOVERS_SQL}`;

interface Listener {
  told: Set<string>;
  push: (place: string) => unknown;
}

/**
 * Tells listeners what is new in their feeds: one look for all whom a change concerns, however many listen.
 * Holds nothing but what was told: whoever is not there reads the list later.
 */
export class Arrivals {
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly orders = new Set<string>();
  private readonly juryCases = new Set<string>();
  private readonly listings = new Set<string>();
  private readonly accounts = new Set<string>();
  private all = false;
  private gathering: NodeJS.Timeout | undefined;
  private looked = performance.now();
  private readonly sources: { return(): unknown }[] = [];

  constructor(
    private readonly pool: Pool,
    private readonly log: Pick<Logger, 'warn'>,
  ) {}

  /** Begins to hear changes. */
  attend(changes: Changes): void {
    this.hear(changes.orders(), (id) => this.changed(() => this.orders.add(id)));
    this.hear(changes.juryCases(), (id) => this.changed(() => this.juryCases.add(id)));
    this.hear(changes.listings(), (news) => {
      if (news.kind === 'listing') this.changed(() => this.listings.add(news.id));
    });
    this.hear(changes.words(), (accounts) => {
      this.changed(() => {
        for (const account of accounts) this.accounts.add(account);
      });
    });
    this.hear(changes.blocks(), (word) => {
      if (word !== MISSED && performance.now() - this.looked < EVERY_MS) return;
      this.changed(() => {
        this.all = true;
      });
    });
  }

  stop(): void {
    clearTimeout(this.gathering);
    for (const source of this.sources) source.return();
  }

  /** Whether somebody listens for an account. */
  listening(account: string): boolean {
    return this.listeners.has(account);
  }

  /** Places of what arrives in an account's feed from now on. Ends when its reader leaves. */
  of(account: string): Repeater<string> {
    return new Repeater<string>(async (push, stop) => {
      const listener: Listener = { told: new Set(), push };
      for (const place of (await this.newest([account])).get(account) ?? []) listener.told.add(place);
      const own = this.listeners.get(account) ?? new Set();
      this.listeners.set(account, own.add(listener));
      await stop;
      own.delete(listener);
      if (own.size === 0) this.listeners.delete(account);
    });
  }

  private hear<T>(source: Repeater<T>, tell: (event: T) => void): void {
    this.sources.push(source);
    void (async () => {
      for await (const event of source) tell(event);
    })();
  }

  private changed(note: () => void): void {
    if (this.listeners.size === 0) return;
    note();
    this.gathering ??= setTimeout(() => {
      this.look().catch((error: unknown) => this.log.warn({ reason: String(error) }, 'arrivals not looked up'));
    }, GATHER_MS);
  }

  private async look(): Promise<void> {
    this.gathering = undefined;
    const [all, orders, accounts] = [this.all, [...this.orders], [...this.accounts]];
    const [cases, listings] = [[...this.juryCases], [...this.listings]];
    this.all = false;
    this.orders.clear();
    this.juryCases.clear();
    this.listings.clear();
    this.accounts.clear();
    const concerned = all
      ? [...this.listeners.keys()]
      : [
          ...accounts,
          ...(await this.accountsOf(PARTIES, orders)),
          ...(await this.accountsOf(CONCERNED, cases)),
          ...(await this.accountsOf(KEEPERS_SQL, listings)),
        ];
    if (all) this.looked = performance.now();
    const listening = [...new Set(concerned)].filter((account) => this.listeners.has(account));
    for (const [account, places] of await this.newest(listening)) {
      for (const listener of this.listeners.get(account) ?? []) this.tell(listener, places);
    }
  }

  private tell({ told, push }: Listener, places: readonly string[]): void {
    for (const place of places.filter((each) => !told.has(each)).reverse()) {
      told.add(place);
      const [oldest] = told;
      if (told.size > REMEMBERED && oldest !== undefined) told.delete(oldest);
      void push(place);
    }
  }

  /** Whom changes of these things concern, by a question about their ids. */
  private async accountsOf(question: string, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const { rows } = await this.pool.query<{ account: string }>(question, [ids]);
    return rows.map((row) => row.account);
  }

  private async newest(accounts: readonly string[]): Promise<Map<string, string[]>> {
    if (accounts.length === 0) return new Map();
    const { rows } = await this.pool.query<{ account: string; place: string }>(NEWEST_PLACES, [accounts]);
    const found = Map.groupBy(rows, (row) => row.account);
    return new Map([...found].map(([account, list]) => [account, list.map((row) => row.place)]));
  }
}
