/** What this process was started with; handed on to the tools that tests and checks start. */
export const inherited: NodeJS.ProcessEnv = process.env;

/** Whether the long loops run: `npm run test:deep`. */
export const deep = inherited.MOOTHALL_DEEP === '1';
