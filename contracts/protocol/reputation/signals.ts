/**
 * What looks as if somebody made their own reputation, counted the same by everybody from the same rows. Only whole numbers,
 * no clock but the block's. Nothing here proves anything; docs/domains/reputation.md says what each formula sees, and what
 * it does not.
 */
const DAY = 24 * 3600;

/** The thresholds, all of them. Shares are percent, times seconds. */
export const SIGNALS = {
  /** Nothing older is looked at. */
  window: 180 * DAY,
  /** At most so many newest reviews about an account, and deals of it. */
  mostRows: 500,
  /** At most so many people of a ring's candidates, and newest reviews of each. */
  mostCandidates: 60,
  mostWritten: 200,
  /** From so many stars on a review is a good one. */
  goodStars: 4,
  ring: { people: 2, reviews: 6, share: 60, inside: 80 },
  pair: { deals: 5, share: 80 },
  paidBack: { deals: 2, share: 50 },
  burst: { span: DAY, reviews: 8, deals: 10, share: 75 },
  /** Whoever dealt with at most so many different people is new to the market. */
  newcomer: 1,
} as const;

export const SIGNAL_KINDS = ['ring', 'pair', 'paid_back', 'review_burst', 'deal_burst'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** Something that was counted: `counted` of `all`, with these people, between two seconds where it is about a time. */
export interface Signal {
  kind: SignalKind;
  counted: number;
  all: number;
  people: string[];
  from: number | null;
  to: number | null;
}

/** An open review about the account. */
export interface AboutIt {
  author: string;
  rating: number;
  /** Seconds. */
  at: number;
  /** How many different people its author ever finished a deal with. */
  counterparties: number;
}

/** A finished deal of the account. */
export interface DealOfIt {
  other: string;
  at: number;
  /** How many different people the other side ever finished a deal with. */
  counterparties: number;
}

/** How many of somebody's newest reviews are about whom, and the most stars among them. */
export interface Written {
  author: string;
  about: string;
  count: number;
  rating: number;
}

/** Money between two people in one token: paid to a seller for deals, and withdrawn by the seller to the buyer's wallet. */
export interface Flow {
  other: string;
  deals: number;
  paid: bigint;
  back: bigint;
}

/** Everything that is looked at about one account. Rows are of the window, the newest first. */
export interface Seen {
  account: string;
  about: readonly AboutIt[];
  deals: readonly DealOfIt[];
  /** Reviews by the account and by `candidatesOf` it. */
  written: readonly Written[];
  /** How many deals `closestTo` the account finished, with anybody. */
  closestDeals: number;
  flows: readonly Flow[];
}

const reaches = (part: number, all: number, percent: number) => 100 * part >= percent * all;

/** How often each name comes, most often first; equal ones by name, so that everybody has the same order. */
function counted(names: readonly string[]): [name: string, count: number][] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || (a < b ? -1 : 1));
}

/** Whose reviews are looked at for a ring: those who wrote most often about the account. */
export const candidatesOf = (about: readonly Pick<AboutIt, 'author'>[]): string[] =>
  counted(about.map(({ author }) => author))
    .slice(0, SIGNALS.mostCandidates)
    .map(([author]) => author);

/** With whom the account dealt most often. */
export const closestTo = (deals: readonly Pick<DealOfIt, 'other'>[]): string | undefined =>
  counted(deals.map(({ other }) => other))[0]?.[0];

/** People who praise the account, are praised by it, and praise each other, and hardly anybody else. */
function ringOf({ account, about, written }: Seen): Signal[] {
  const good = new Set(
    written.filter(({ rating }) => rating >= SIGNALS.goodStars).map(({ author, about: of }) => `${author} ${of}`),
  );
  const tied = (one: string, other: string) => good.has(`${one} ${other}`) && good.has(`${other} ${one}`);
  const friends = candidatesOf(about).filter((author) => tied(account, author));
  const people = friends.filter((one) => friends.some((other) => other !== one && tied(one, other)));
  const ring = new Set([account, ...people]);
  const own = about.filter(({ author }) => author !== account && ring.has(author)).length;
  const theirs = written.filter(({ author }) => author !== account && ring.has(author));
  const sum = (rows: readonly Written[]) => rows.reduce((total, { count }) => total + count, 0);
  const { ring: least } = SIGNALS;
  const found =
    people.length >= least.people &&
    own >= least.reviews &&
    reaches(own, about.length, least.share) &&
    reaches(sum(theirs.filter(({ about: of }) => ring.has(of))), sum(theirs), least.inside);
  return found ? [{ kind: 'ring', counted: own, all: about.length, people, from: null, to: null }] : [];
}

/** Two accounts that deal with each other, and hardly with anybody else. */
function pairOf({ deals, closestDeals }: Seen): Signal[] {
  const closest = closestTo(deals);
  if (closest === undefined) return [];
  const own = deals.filter(({ other }) => other === closest).length;
  const { pair } = SIGNALS;
  const found = own >= pair.deals && reaches(own, deals.length, pair.share) && reaches(own, closestDeals, pair.share);
  return found ? [{ kind: 'pair', counted: own, all: deals.length, people: [closest], from: null, to: null }] : [];
}

/** Money that a seller was paid and that went back to the buyer's wallet. */
function paidBackOf({ flows, deals }: Seen): Signal[] {
  const { paidBack } = SIGNALS;
  const round = flows.filter(
    ({ deals: count, paid, back }) =>
      count >= paidBack.deals && back > 0n && 100n * back >= BigInt(paidBack.share) * paid,
  );
  if (round.length === 0) return [];
  const people = [...new Set(round.map(({ other }) => other))].sort();
  const own = deals.filter(({ other }) => people.includes(other)).length;
  return [{ kind: 'paid_back', counted: own, all: deals.length, people, from: null, to: null }];
}

interface Event {
  at: number;
  by: string;
  counterparties: number;
}

/** Many in a day, nearly all by people who are new to the market: the day with the most, the earliest of equal ones. */
function burstOf(kind: 'review_burst' | 'deal_burst', events: readonly Event[], least: number, all: number): Signal[] {
  const { span, share } = SIGNALS.burst;
  const inOrder = [...events].sort((a, b) => a.at - b.at || (a.by < b.by ? -1 : 1));
  let best: Signal | undefined;
  let end = 0;
  let fresh = 0;
  const isFresh = (event: Event | undefined) => (event && event.counterparties <= SIGNALS.newcomer ? 1 : 0);
  for (const [start, first] of inOrder.entries()) {
    for (let next = inOrder[end]; next !== undefined && next.at < first.at + span; next = inOrder[end]) {
      fresh += isFresh(next);
      end += 1;
    }
    const number = end - start;
    if (number >= least && reaches(fresh, number, share) && number > (best?.counted ?? 0)) {
      const day = inOrder.slice(start, end);
      const people = [...new Set(day.map(({ by }) => by))].sort();
      best = { kind, counted: number, all, people, from: first.at, to: day.at(-1)?.at ?? first.at };
    }
    fresh -= isFresh(first);
  }
  return best ? [best] : [];
}

/** Everything that was found about an account, in the order of the kinds; usually nothing. */
export function signalsOf(seen: Seen): Signal[] {
  const { about, deals } = seen;
  const { burst, goodStars } = SIGNALS;
  const praise = about.filter(({ rating }) => rating >= goodStars).map(({ author: by, ...rest }) => ({ by, ...rest }));
  const dealt = deals.map(({ other: by, ...rest }) => ({ by, ...rest }));
  return [
    ...ringOf(seen),
    ...pairOf(seen),
    ...paidBackOf(seen),
    ...burstOf('review_burst', praise, burst.reviews, about.length),
    ...burstOf('deal_burst', dealt, burst.deals, deals.length),
  ];
}
