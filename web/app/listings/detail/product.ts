import { formatAmount } from '@moothall/contracts/protocol/amounts';
import type { PageHeadData } from '../../frame/page-meta.ts';
import type { ListingFacts } from './listing-facts.ts';

const CONDITION = {
  NEW: 'NewCondition',
  LIKE_NEW: 'UsedCondition',
  GOOD: 'UsedCondition',
  FAIR: 'UsedCondition',
  FOR_PARTS: 'DamagedCondition',
} as const;

const SELLER = { SHOP: 'Organization', PERSON: 'Person', UNKNOWN: 'Person' } as const;

/** The listing as search engines read it. Source: https://schema.org/Product and https://schema.org/Offer */
export function productOf(listing: ListingFacts, { title, description, origin, pathname }: PageHeadData) {
  const { state, stock, condition, token } = listing;
  return {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: title,
    description,
    image: listing.pictures.map((picture) => picture.url),
    offers: {
      '@type': 'Offer',
      url: origin + pathname,
      price: formatAmount(BigInt(listing.price), token.decimals),
      // schema.org takes a token's own symbol where there is no ISO 4217 code.
      priceCurrency: token.symbol,
      availability: `https://schema.org/${state === 'OPEN' && stock > 0 ? 'InStock' : 'SoldOut'}`,
      ...(condition ? { itemCondition: `https://schema.org/${CONDITION[condition]}` } : {}),
      ...(listing.seller.name ? { seller: { '@type': SELLER[listing.seller.kind], name: listing.seller.name } } : {}),
    },
  };
}
