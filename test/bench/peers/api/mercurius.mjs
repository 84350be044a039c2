/** Mercurius on Fastify with the compiler switched on, and its own loaders, as its documentation says. */
import Fastify from 'fastify';
import mercurius from 'mercurius';
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
const keysOf = (queries, field) => queries.map(({ obj }) => obj[field]);

const app = Fastify();
app.register(mercurius, {
  schema: typeDefs,
  jit: 1,
  resolvers: {
    Query: {
      listings: async (_, { first, after }) => connectionOf(await readListings(pool, first, after)),
    },
    Listing: listingFields,
    Account: { finishedDeals: (row) => row.finished_deals },
  },
  loaders: {
    Listing: {
      token: (queries) => readTokens(pool, keysOf(queries, 'token')),
      seller: (queries) => readSellers(pool, keysOf(queries, 'seller')),
    },
    Account: {
      rating: async (queries) => (await readRatings(pool, keysOf(queries, 'address'))).map((row) => row ?? UNRATED),
    },
  },
});
await app.listen({ port });
