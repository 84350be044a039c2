/** What this process was started with. Tests and checks hand it on to the tools they start; nothing is read from it. */
export const inherited: NodeJS.ProcessEnv = process.env;
