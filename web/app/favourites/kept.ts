/** Listings that one question may ask about. */
const ASKED_AT_ONCE = 100;

/** Which of some listings an account keeps. */
type AskKept = (listings: readonly string[]) => Promise<readonly string[]>;

/** What the acting account keeps, as far as this page has asked: pages themselves are drawn for everybody. */
export class Kept {
  private account: string | undefined;
  private readonly known = new Map<string, boolean>();
  private readonly wanted = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private asking = false;

  /** @param later when to ask, so that all hearts of a page become one question */
  constructor(private readonly later: (work: () => void) => void) {}

  /** Whether a listing is kept; undefined while nobody knows. */
  has(account: string | undefined, listing: string): boolean | undefined {
    return account === this.account ? this.known.get(listing) : undefined;
  }

  /** Notes what was just done, or undone. */
  note(account: string, listing: string, kept: boolean): void {
    this.turnTo(account);
    this.known.set(listing, kept);
    this.tell();
  }

  /** Wants to know of a listing; asked together with all others that are wanted by then. A failure leaves it unknown. */
  want(account: string, listing: string, ask: AskKept): void {
    this.turnTo(account);
    if (this.known.has(listing)) return;
    this.wanted.add(listing);
    if (this.asking) return;
    this.asking = true;
    this.later(() => void this.ask(account, ask));
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private async ask(account: string, ask: AskKept): Promise<void> {
    const listings = [...this.wanted];
    this.wanted.clear();
    this.asking = false;
    for (let from = 0; from < listings.length; from += ASKED_AT_ONCE) {
      const some = listings.slice(from, from + ASKED_AT_ONCE);
      try {
        const kept = new Set(await ask(some));
        if (account !== this.account) return;
        // What was pressed meanwhile is newer than this answer.
        for (const listing of some) if (!this.known.has(listing)) this.known.set(listing, kept.has(listing));
        this.tell();
      } catch {
        return;
      }
    }
  }

  private turnTo(account: string): void {
    if (account === this.account) return;
    this.account = account;
    this.known.clear();
    this.wanted.clear();
    this.asking = false;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
