/**
 * What chance says about a jury, reckoned and not tried. Only sums, products and quotients are used, so that every
 * machine finds the same digits.
 */

/** A jury in which somebody holds seats. */
export interface Question {
  /** Active tickets of the pool, and how many of them one hand holds. */
  tickets: number;
  held: number;
  seats: number;
  /** Chance that an honest juror votes, and that an honest vote is wrong. */
  turnout: number;
  error: number;
}

/** Chances of what a round answers, if the hand says yes with every seat and no is right. */
export interface Answers {
  accepted: number;
  rejected: number;
  undecided: number;
}

/** Chances of drawing 0, 1, 2 … of the `held` among `tickets` with `seats` tickets, none of them twice. */
export function hypergeometric(tickets: number, held: number, seats: number): number[] {
  const chances = [1];
  for (let drawn = 0; drawn < seats; drawn += 1) {
    const left = tickets - drawn;
    for (let hits = drawn + 1; hits >= 0; hits -= 1) {
      const hit = hits === 0 ? 0 : ((chances[hits - 1] ?? 0) * Math.max(held - hits + 1, 0)) / left;
      const miss = ((chances[hits] ?? 0) * Math.max(left - held + hits, 0)) / left;
      chances[hits] = hit + miss;
    }
  }
  return chances;
}

/** For 0, 1, … `most` tries the chances of 0, 1, 2 … hits. */
export function binomials(most: number, chance: number): number[][] {
  const rows = [[1]];
  for (let tries = 1; tries <= most; tries += 1) {
    const before = rows[tries - 1] ?? [];
    rows.push(
      Array.from(
        { length: tries + 1 },
        (_, hits) => (before[hits] ?? 0) * (1 - chance) + (hits === 0 ? 0 : (before[hits - 1] ?? 0) * chance),
      ),
    );
  }
  return rows;
}

/** Chances that of so many honest votes more, or just as many, are wrong as the hand needs. */
function wrongEnough(chances: readonly number[], lead: number): { more: number; even: number } {
  let more = 0;
  // `lead` is how many more honest jurors came than seats are held: each wrong vote closes it by two.
  for (let wrong = chances.length - 1; wrong >= 0 && 2 * wrong > lead; wrong -= 1) more += chances[wrong] ?? 0;
  return { more, even: lead >= 0 && lead % 2 === 0 ? (chances[lead / 2] ?? 0) : 0 };
}

/** What one round answers. */
export function answers({ tickets, held, seats, turnout, error }: Question): Answers {
  const coming = binomials(seats, turnout);
  const wrong = binomials(seats, error);
  const total: Answers = { accepted: 0, rejected: 0, undecided: 0 };
  for (const [mine, chance] of hypergeometric(tickets, held, seats).entries()) {
    for (const [came, chanceToCome] of (coming[seats - mine] ?? []).entries()) {
      const both = chance * chanceToCome;
      if (3 * (mine + came) < seats) {
        total.undecided += both;
        continue;
      }
      const { more, even } = wrongEnough(wrong[came] ?? [], came - mine);
      total.accepted += both * more;
      total.undecided += both * even;
      total.rejected += both * (1 - more - even);
    }
  }
  return total;
}

/** Chances that a wrong yes stands in the end. */
export interface Capture {
  /** Nobody appeals. */
  one: number;
  /** Each wrong yes is appealed. A second round without an answer leaves the first one standing. */
  appealed: number;
  /** Whoever lost appeals, the hand as well. */
  always: number;
}

export function capture(first: Question, seatsOfAppeal: number): Capture {
  const one = answers(first);
  const two = answers({ ...first, seats: seatsOfAppeal });
  const appealed = one.accepted * (two.accepted + two.undecided);
  return { one: one.accepted, appealed, always: appealed + one.rejected * two.accepted };
}

/** Share from which on a larger jury helps the hand and no longer the others: it brings as many votes as they do right. */
export function tippingShare(turnout: number, error: number): number {
  const right = turnout * (1 - 2 * error);
  return right / (1 + right);
}
