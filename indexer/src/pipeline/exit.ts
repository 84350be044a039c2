/** Exit code of a pipeline whose index no longer fits the chain: starting it again cannot help. */
export const EXIT_DIVERGED = 3;
