import type { TypedDocumentString } from './generated/graphql.ts';
import { post } from './post.ts';

/** Asks the api from the browser, through this page's own origin, with the visitor's session. @throws ApiError */
export const send = <Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Result, Variables>,
  ...[variables]: Record<string, never> extends Variables ? [Variables?] : [Variables]
): Promise<Result> => post('/graphql', document, variables, { credentials: 'same-origin' });
