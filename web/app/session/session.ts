import type { Connection } from '../chain/connection.ts';
import { ProblemError } from '../chain/problem.ts';
import type { ChainSettings } from '../chain/types.ts';
import {
  CurrentSessionDocument,
  SessionChallengeDocument,
  SessionCreateDocument,
  SessionEndDocument,
  SessionEndEverywhereDocument,
} from '../graphql/generated/graphql.ts';
import { send } from '../graphql/send.ts';
import { renewLine } from '../graphql/subscribe.ts';

const isOf = (account: string, address: string | undefined) => address?.toLowerCase() === account.toLowerCase();

/** Whether the api knows this browser as the account, without asking the wallet. */
export async function hasSession(account: string): Promise<boolean> {
  const { session } = await send(CurrentSessionDocument);
  return isOf(account, session?.address);
}

/** Who is being signed in just now: several parts of a page that need it at once ask the wallet once. */
let signingIn: { account: string; done: Promise<void> } | undefined;

/**
 * Makes sure that the api knows the acting account: uploads and pins need it. One cookie serves the whole browser, so a
 * session of somebody else (another tab's person) is replaced. Source: https://eips.ethereum.org/EIPS/eip-4361
 * @throws USER_REJECTED, SESSION_REFUSED, and what the api says
 */
export async function ensureSession(connection: Connection, settings: ChainSettings): Promise<void> {
  const { account } = connection;
  if (signingIn?.account === account) return signingIn.done;
  const own = { account, done: signIn(connection, settings) };
  signingIn = own;
  try {
    await own.done;
  } finally {
    if (signingIn === own) signingIn = undefined;
  }
}

async function signIn({ account, provider, keepsRaw }: Connection, settings: ChainSettings): Promise<void> {
  if (await hasSession(account)) return;
  const { openEngine } = await import('../chain/engine.ts');
  const engine = openEngine(provider, account, settings, keepsRaw);
  const origin = window.location.origin;
  const { sessionChallenge } = await send(SessionChallengeDocument, { address: account, origin });
  const signature = await engine.signMessage(sessionChallenge.message);
  const created = await send(SessionCreateDocument, { message: sessionChallenge.message, signature });
  if (!isOf(account, created.sessionCreate.address)) throw new ProblemError('SESSION_REFUSED');
  renewLine();
}

/** Forgets the session of this browser. */
export const endSession = async (): Promise<void> => {
  await send(SessionEndDocument);
  renewLine();
};

/** Ends every session of whoever is signed in here, in whichever browser it was begun; this one too. */
export const endEverySession = async (): Promise<void> => {
  await send(SessionEndEverywhereDocument);
  renewLine();
};
