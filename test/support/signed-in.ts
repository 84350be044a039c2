import { startSession } from '../../api/src/session/sessions.ts';
import type { Answer, Mistake, TestApi } from './api.ts';

/** Somebody who asks an api with a session of their own. */
export interface SignedIn {
  address: string;
  cookie: string;
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The codes of what is wrong with a question, with their params. */
  mistakes(query: string, variables?: Record<string, unknown>): Promise<Mistake['extensions'][]>;
}

/** Signs an account in without a signature. */
export async function signedInAs(api: TestApi, address: string): Promise<SignedIn> {
  const { token } = await startSession(api.services, address);
  const cookie = `moothall_session=${token}`;
  const ask: SignedIn['ask'] = (query, variables) => api.ask(query, variables, { cookie });
  return {
    address,
    cookie,
    ask,
    async mistakes(query, variables) {
      const { errors = [] } = await ask(query, variables);
      return errors.map((error) => error.extensions);
    },
  };
}
