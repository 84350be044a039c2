/** Which lot a market's juries are drawn by, and what its contract is told. */
export type BeaconChoice =
  /** A chain on one machine: `owner` names the seeds. Times in seconds. */
  | { kind: 'settable'; owner: string; length: number; window: number }
  /** Hashes of future blocks, where the chain cannot check drand's signatures. Counted in blocks; `pace` is milliseconds from one to the next. */
  | { kind: 'blockhash'; stride: bigint; confirmations: bigint; pace: bigint }
  /** drand's evmnet, checked on chain: every `stride`-th round, at least `margin` seconds ahead. */
  | { kind: 'drand'; stride: bigint; margin: number };

/** What future cases are decided under, as `IJury.Parameters`: whole market tokens and seconds. */
export interface JuryParameters {
  deposit: number;
  fee: number;
  minStake: number;
  repaymentCap: number;
  commitFor: number;
  revealFor: number;
  appealFor: number;
}

/** Wanted size of the juries on each kind of subject. */
export interface JurySizes {
  account: number;
  listing: number;
  arbitrator: number;
}

/** What a new market is made of. Amounts in the market token's smallest unit, times in seconds. */
export interface DeployOptions {
  name: string;
  /** Blocks after which this chain's history is taken as final. */
  finalityConfirmations: number;
  /** Sets parameters and lists tokens; the signer when not named. */
  governor?: string | undefined;
  /** May pause new deals and motions; the governor when not named. */
  guardian?: string | undefined;
  /** Receives fees; the governor when not named. */
  treasury?: string | undefined;
  /** Receives the market token's supply; the treasury when not named. */
  supplyTo?: string | undefined;
  /** Rules disputes; the market's own arbitrators when not named. The zero address: only agreement or time. */
  arbiter?: string | undefined;
  /** Where lots come from; seeds that the governor names when not chosen, which is for development only. */
  beacon?: BeaconChoice | undefined;
  jury?: Partial<JuryParameters>;
  jurySizes?: Partial<JurySizes>;
  /** Fee on what sellers receive, in basis points; 200 when not named, 300 at most. */
  feeBps?: number;
  /** How long a dispute may stay without a decision; 90 days when not named, enough for arbitrators and two juries. */
  disputeWithin?: number;
  /** Bounds of a deal's deposit; 1 and 10,000 tokens when not named. */
  minDeposit?: bigint;
  maxDeposit?: bigint;
  /** A seller's first deals in the market token carry no fee up to this price; 100 tokens when not named. */
  feeFreeUpTo?: bigint;
  /** Deals in the market token need deposits above this price; 100 tokens when not named. */
  noDepositUpTo?: bigint;
  /** Juries decide disputes over prices in market token up to this; 10,000 tokens when not named. */
  juryLimit?: bigint;
}

const HOUR = 3600;

/** The numbers a market starts with. */
export const JURY_DEFAULTS: JuryParameters = {
  deposit: 10,
  fee: 1,
  minStake: 50,
  repaymentCap: 1_000,
  commitFor: 72 * HOUR,
  revealFor: 48 * HOUR,
  appealFor: 48 * HOUR,
};
export const JURY_SIZES: JurySizes = { account: 101, listing: 101, arbitrator: 21 };
