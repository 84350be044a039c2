import { GraphQLError } from 'graphql';
import type { Code, Params } from './codes.ts';

/** What the api will not do, as {code, params}. The message repeats the code, so that no prose leaves the api. */
export class Refusal<C extends Code = Code> extends GraphQLError {
  override readonly name = 'Refusal';
  readonly code: C;
  readonly params: Readonly<Record<string, string | number>>;
  constructor(code: C, ...[params]: Record<never, never> extends Params<C> ? [] : [Params<C>]) {
    const values = params ?? ({} as Params<C>);
    super(code, { extensions: { code, params: values } });
    this.code = code;
    this.params = values;
  }
}

const TOO_LARGE: ReadonlySet<Code> = new Set(['BODY_TOO_LARGE', 'PICTURE_TOO_LARGE', 'SEALED_FILE_TOO_LARGE']);

/** HTTP status of a refusal outside GraphQL. */
export function statusOf(code: Code): number {
  if (code === 'SESSION_REQUIRED') return 401;
  if (code === 'CROSS_SITE') return 403;
  if (code === 'NOT_FOUND') return 404;
  if (TOO_LARGE.has(code)) return 413;
  if (code === 'RATE_LIMITED' || code === 'SEALED_FILES_TOO_MANY') return 429;
  if (code === 'INTERNAL') return 500;
  if (code === 'DIGEST_MISMATCH' || code === 'IPFS_UNAVAILABLE' || code === 'RPC_UNAVAILABLE') return 502;
  return 400;
}
