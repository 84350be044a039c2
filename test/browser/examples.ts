import type { OpenMarket, Person } from './open-market.ts';

/** What the town holds that pages can be about. */
export interface Known {
  listing: string;
  order: string;
  disputed: string;
  juryCase: string;
  person: string;
}

interface Answer {
  listings: { edges: { node: { listingId: string; seller: { address: string } } }[] };
  orders: { edges: { node: { orderId: string } }[] };
  disputes: { edges: { node: { order: { orderId: string } } }[] };
  juryCases: { edges: { node: { caseId: string } }[] };
}

const ASK = `query ($account: Address!) {
  listings(first: 1) { edges { node { listingId seller { address } } } }
  orders(account: $account, first: 1) { edges { node { orderId } } }
  disputes(first: 1) { edges { node { order { orderId } } } }
  juryCases(first: 1) { edges { node { caseId } } }
}`;

/** One of each, as this person finds them. @throws Error where the town has none */
export async function known(market: OpenMarket, { address }: Person): Promise<Known> {
  const answer = await fetch(`${market.web}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: ASK, variables: { account: address } }),
  });
  const { data } = (await answer.json()) as { data: Answer };
  const first = <Node>({ edges }: { edges: { node: Node }[] }): Node => {
    const [edge] = edges;
    if (!edge) throw new Error(`the town has too little in it: ${JSON.stringify(data)}`);
    return edge.node;
  };
  const listing = first(data.listings);
  return {
    listing: listing.listingId,
    order: first(data.orders).orderId,
    disputed: first(data.disputes).order.orderId,
    juryCase: first(data.juryCases).caseId,
    person: listing.seller.address,
  };
}

/** An address of every page whose route has something to fill in, or that shows more with something behind it. */
export const EXAMPLES: Record<string, (known: Known, actor: Person) => string> = {
  'jury/cases/:caseId': ({ juryCase }) => `jury/cases/${juryCase}`,
  'listings/:id': ({ listing }) => `listings/${listing}`,
  'listings/:id/edit': ({ listing }) => `listings/${listing}/edit`,
  'messages/:listingId/:buyer?': ({ listing }) => `messages/${listing}`,
  'moderation/report/listings/:id': ({ listing }) => `moderation/report/listings/${listing}`,
  'moderation/report/people/:address': ({ person }) => `moderation/report/people/${person}`,
  orders: (_, { address }) => `orders?account=${address}`,
  'orders/:orderId': ({ order }) => `orders/${order}`,
  'orders/:orderId/dispute': ({ disputed }) => `orders/${disputed}/dispute`,
  'people/:address': ({ person }) => `people/${person}`,
  'people/:address/attestations': ({ person }) => `people/${person}/attestations`,
  'searches/:search': () => 'searches/none',
  wallet: (_, { address }) => `wallet?account=${address}`,
  '*': () => 'nowhere/at/all',
};
