/** The part of the market's schema that is asked about, as the servers with resolvers write it. */
export const typeDefs = /* GraphQL */ `
  type Query {
    listings(first: Int! = 20, after: String): ListingConnection!
  }
  type ListingConnection {
    edges: [ListingEdge!]!
    pageInfo: PageInfo!
  }
  type ListingEdge {
    cursor: String!
    node: Listing!
  }
  type PageInfo {
    hasNextPage: Boolean!
    endCursor: String
  }
  type Listing {
    listingId: ID!
    title: String
    price: String!
    cell: String!
    areaName: String
    stock: Int!
    listedAt: String!
    token: Token!
    seller: Account!
    pictures: [Picture!]!
  }
  type Token {
    symbol: String!
    decimals: Int!
  }
  type Account {
    address: ID!
    name: String
    finishedDeals: Int!
    rating: Rating!
  }
  type Rating {
    count: Int!
    average: Int
  }
  type Picture {
    url: String!
    width: Int!
    height: Int!
    alt: String
    thumbhash: String
  }
`;
