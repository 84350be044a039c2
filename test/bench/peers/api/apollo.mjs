/** Apollo Server as its documentation begins: stand-alone, resolvers, and a DataLoader of each kind for each request. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import DataLoader from 'dataloader';
import {
  connectionOf,
  listingFields,
  openPool,
  readListings,
  readRatings,
  readSellers,
  readTokens,
  UNRATED,
} from './reads.mjs';
import { typeDefs } from './schema.mjs';
import { port } from './settings.mjs';

const pool = openPool();
const loaders = () => ({
  tokens: new DataLoader((keys) => readTokens(pool, keys)),
  sellers: new DataLoader((keys) => readSellers(pool, keys)),
  ratings: new DataLoader((keys) => readRatings(pool, keys)),
});

const resolvers = {
  Query: {
    listings: async (_, { first, after }) => connectionOf(await readListings(pool, first, after)),
  },
  Listing: {
    ...listingFields,
    token: ({ token }, _, context) => context.tokens.load(token),
    seller: ({ seller }, _, context) => context.sellers.load(seller),
  },
  Account: {
    finishedDeals: (row) => row.finished_deals,
    rating: async ({ address }, _, context) => (await context.ratings.load(address)) ?? UNRATED,
  },
};

const server = new ApolloServer({ typeDefs, resolvers });
await startStandaloneServer(server, { listen: { port }, context: async () => loaders() });
