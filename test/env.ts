/** What this process was started with; handed on to the tools that tests and checks start. */
export const inherited: NodeJS.ProcessEnv = process.env;

/** Whether the long loops run: `npm run test:deep`. */
export const deep = inherited.MOOTHALL_DEEP === '1';

/** How often a long loop goes round: as often as `MOOTHALL_ROUNDS` says in a deep run, where it says something. */
export const rounds = (deepRun: number, usual: number): number =>
  deep ? Number(inherited.MOOTHALL_ROUNDS ?? deepRun) : usual;

/** Minutes for which everybody uses the market at once: an hour in a deep run, or as `MOOTHALL_MINUTES` says. */
export const loadMinutes: number = deep ? Number(inherited.MOOTHALL_MINUTES ?? 60) : 0.5;
