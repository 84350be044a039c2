import type { Tally } from './tally.ts';

export interface RunOptions {
  /** The checkout whose tests are run. */
  root: string;
  /** Only this domain's tests. */
  domain?: string;
  /** The long loops. */
  deep?: boolean;
}

/** One of the tools that execute tests. */
export interface Runner {
  name: string;
  /** Whether this runner has tests of a domain at all: a domain without contracts has nothing to run in forge. */
  covers(root: string, domain: string): boolean;
  /** Shows the tool's output and returns what its machine-readable report says. */
  run(options: RunOptions): Promise<{ tally: Tally; code: number }>;
}
