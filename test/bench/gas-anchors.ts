/** What an action may cost, and what the same step costs elsewhere. */
interface Anchor {
  /** What a packed prototype of this design used, and a tenth more. */
  budget?: number;
  /** Kleros v2, whole transactions, isolated, solc 0.8.30 via-IR. */
  kleros?: number;
}

/** By the files of `contracts/gas`, by action. */
export const ANCHORS: Record<string, Record<string, Anchor>> = {
  market: {
    list: { budget: 63_000 },
    'buy with permit, first': { budget: 154_000 },
    'buy with permit, again': { budget: 135_000 },
    'buy instantly with permit, first': { budget: 157_000 },
    'buy instantly with permit, again': { budget: 139_000 },
    'buy from free balance': { budget: 95_000 },
    'accept without deposit': { budget: 36_000 },
    'accept from free balance': { budget: 56_000 },
    'accept by allowance': { budget: 81_000 },
    'accept by permit': { budget: 115_000 },
    'release without deposit, first income': { budget: 80_000 },
    'release without deposit, again': { budget: 61_000 },
    'release with deposits, both first': { budget: 107_000 },
    'release with deposits, again': { budget: 69_000 },
    'confirm by the buyer, first income': { budget: 73_000 },
    'confirm by the buyer with deposits, again': { budget: 63_000 },
    'refund by time, first': { budget: 83_000 },
    'refund by time, again': { budget: 72_000 },
    'open dispute': { budget: 36_000 },
  },
  moderation: {
    'open motion': { budget: 131_000, kleros: 487_000 },
    'open motion on a listing': { budget: 131_000, kleros: 487_000 },
  },
  jury: {
    open: { budget: 131_000, kleros: 487_000 },
    'join with 5 tickets': { budget: 139_000, kleros: 252_000 },
    'join with 5 more': { budget: 95_000 },
    commit: { budget: 78_000, kleros: 95_000 },
    'commit again': { budget: 78_000, kleros: 95_000 },
    'commit, average of 101': { budget: 78_000, kleros: 95_000 },
    'commit, first of a case': { budget: 96_000 },
    'reveal alone': { budget: 38_000, kleros: 148_000 },
    'reveal alone, first': { budget: 38_000, kleros: 148_000 },
    'reveal, in a batch of 101': { budget: 10_500 },
    'claim, in a batch of 101': { budget: 18_500, kleros: 85_000 },
    // Kleros draws by transactions, 122,000 a vote; here drawing is reckoned by whoever looks.
    'whole case: draw': { kleros: 101 * 122_000 },
    'whole 101-seat case': { budget: 11_000_000, kleros: 46_500_000 },
  },
};
