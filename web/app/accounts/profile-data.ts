import type { PageHeadData } from '../frame/page-meta.ts';
import type { ProfilePageQuery } from '../graphql/generated/graphql.ts';

type Profile = Pick<ProfilePageQuery['account'], 'kind' | 'about' | 'areaName' | 'languages' | 'rating' | 'picture'>;

/**
 * Whoever this is, as search engines read it: a person, or a shop with what its customers say of it. A person is no
 * business and gets no stars there. Source: https://schema.org/LocalBusiness and https://schema.org/Person
 */
export function profileData(profile: Profile, { title, origin, pathname }: PageHeadData) {
  const { kind, about, areaName, languages, rating, picture } = profile;
  const url = origin + pathname;
  const shared = {
    '@context': 'https://schema.org',
    '@id': url,
    url,
    name: title,
    ...(about ? { description: about } : {}),
    ...(picture ? { image: picture.url } : {}),
    ...(languages.length > 0 ? { knowsLanguage: languages } : {}),
  };
  const place = areaName ? { address: { '@type': 'PostalAddress', addressLocality: areaName } } : {};
  if (kind !== 'SHOP') return { ...shared, ...place, '@type': 'Person' };
  const stars = rating.average;
  const rated =
    stars === null || stars === undefined || rating.count === 0
      ? {}
      : {
          aggregateRating: {
            '@type': 'AggregateRating',
            ratingValue: (stars / 100).toFixed(2),
            reviewCount: rating.count,
            bestRating: 5,
            worstRating: 1,
          },
        };
  return { ...shared, ...place, ...rated, '@type': 'LocalBusiness' };
}
