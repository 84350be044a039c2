/** What an ending is reckoned from. Amounts in smallest units, shares in basis points. */
export interface Values {
  /** P, of all pieces. */
  price: bigint;
  /** A, what each side puts down or a dispute costs. */
  deposit: bigint;
  /** B and S, what of it lies in escrow from the buyer and from the seller. */
  ofBuyer: bigint;
  ofSeller: bigint;
  /** f */
  feeBps: number;
  /** t, the buyer's part of a split that both signed. */
  toBuyer: bigint;
  /** b, the buyer's part of what an arbiter divides. */
  buyerBps: number;
  /** c, what the ruling cost. */
  cost: bigint;
}

/** An amount whose words and whose value are made together, so that a page cannot say another thing than is paid. */
export interface Formula {
  text: string;
  of: (values: Values) => bigint;
}
type Share = { text: string; of: (values: Values) => number };

const ALL_BPS = 10_000n;

export const P: Formula = { text: 'P', of: ({ price }) => price };
export const A: Formula = { text: 'A', of: ({ deposit }) => deposit };
export const B: Formula = { text: 'B', of: ({ ofBuyer }) => ofBuyer };
export const S: Formula = { text: 'S', of: ({ ofSeller }) => ofSeller };
export const t: Formula = { text: 't', of: ({ toBuyer }) => toBuyer };
export const c: Formula = { text: 'c', of: ({ cost }) => cost };
export const NOTHING: Formula = { text: '0', of: () => 0n };
export const f: Share = { text: 'f', of: ({ feeBps }) => feeBps };
export const b: Share = { text: 'b', of: ({ buyerBps }) => buyerBps };

const isSum = ({ text }: Formula): boolean => text.replace(/⌊[^⌋]*⌋/g, '').includes(' ');
const whole = (x: Formula): string => (isSum(x) ? `(${x.text})` : x.text);

export function plus(x: Formula, y: Formula): Formula {
  return { text: `${x.text} + ${y.text}`, of: (values) => x.of(values) + y.of(values) };
}

export function minus(x: Formula, y: Formula): Formula {
  if (y.text === '0') return x;
  if (x.text === y.text) return NOTHING;
  return { text: `${x.text} − ${whole(y)}`, of: (values) => x.of(values) - y.of(values) };
}

/** ⌊x/2⌋ */
export const half = (x: Formula): Formula => ({ text: `⌊${whole(x)}/2⌋`, of: (values) => x.of(values) / 2n });

/** ⌊x·share⌋ */
export function part(x: Formula, share: Share): Formula {
  if (x.text === '0') return NOTHING;
  return {
    text: `⌊${whole(x)}·${share.text}⌋`,
    of: (values) => (x.of(values) * BigInt(share.of(values))) / ALL_BPS,
  };
}

/** `x − y` where there is an x, nothing where there is none. */
export const ifAny = (x: Formula, y: Formula): Formula => ({
  text: `${x.text} − ${y.text} if ${x.text}`,
  of: (values) => (x.of(values) === 0n ? 0n : x.of(values) - y.of(values)),
});
