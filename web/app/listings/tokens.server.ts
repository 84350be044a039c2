import { TokensDocument, type TokensQuery } from '../graphql/generated/graphql.ts';
import { keptAnswer } from '../graphql/kept-answer.server.ts';

export type MarketTokenFacts = TokensQuery['tokens'][number];

const ask = keptAnswer(TokensDocument);

/** The vault's tokens. */
export const readTokens = async (request: Request): Promise<MarketTokenFacts[]> => (await ask(request)).tokens;
