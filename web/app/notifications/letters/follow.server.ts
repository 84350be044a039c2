import { ApiError } from '../../graphql/problem.ts';
import type { Followed } from './answer.tsx';

/** The token of a letter's link. */
export const tokenOf = (request: Request): string => new URL(request.url).searchParams.get('token') ?? '';

/** What the api says to a link; what it refuses is shown on the page. */
export async function follow(ask: () => Promise<boolean>): Promise<Followed> {
  try {
    return { done: await ask() };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const params = Object.fromEntries(Object.entries(error.params).map(([name, value]) => [name, String(value)]));
    return { problem: { code: error.code, params } };
  }
}
