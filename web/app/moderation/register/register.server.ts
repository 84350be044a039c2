import {
  RegisterOfKindDocument,
  RegisterPageDocument,
  type RegisterPageQuery,
} from '../../graphql/generated/graphql.ts';
import { query } from '../../graphql/query.server.ts';
import { type RegisterSearch, readRegister } from './filters.ts';

/** Cases on a page of the register. */
const SHOWN = 20;

type Cases = RegisterPageQuery['juryCases'];
export type RegisterCase = Cases['edges'][number]['node'];

export interface Register {
  search: RegisterSearch;
  cases: RegisterCase[];
  count: number;
  /** Cursor to go on; null at the end. */
  more: string | null;
}

/** A page of the register, as the address asks for it. */
export async function readRegisterPage(request: Request): Promise<Register> {
  const search = readRegister(new URL(request.url).searchParams);
  const { kind, stage, after, verdict, text, guideline } = search;
  const page = { first: SHOWN, after, stage: stage ? [stage] : undefined };
  const list = kind
    ? (await query(request, RegisterOfKindDocument, { ...page, kind })).motions
    : (await query(request, RegisterPageDocument, { ...page, verdict, text, guideline })).juryCases;
  const { totalCount, edges, pageInfo } = list;
  return {
    search,
    cases: edges.map(({ node }) => ('case' in node ? node.case : node)),
    count: totalCount,
    more: pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null,
  };
}
