import { describe, expect, it } from 'vitest';
import { profileData } from './profile-data.ts';

const head = { title: '느린빵집', description: '', origin: 'http://localhost:3000', pathname: '/ko/people/0x1' };
const shop = {
  kind: 'SHOP' as const,
  about: null,
  areaName: '버들내',
  languages: ['ko'],
  picture: null,
  rating: { count: 3, average: 467, byStar: [0, 0, 0, 1, 2] },
};

describe('what search engines read of a profile', () => {
  it('is a shop with its place and what its customers say', () => {
    expect(profileData(shop, head)).toMatchObject({
      '@type': 'LocalBusiness',
      name: '느린빵집',
      url: 'http://localhost:3000/ko/people/0x1',
      address: { addressLocality: '버들내' },
      aggregateRating: { ratingValue: '4.67', reviewCount: 3 },
    });
  });

  it('names no stars where nobody gave any', () => {
    const unrated = { ...shop, rating: { count: 0, average: null, byStar: [0, 0, 0, 0, 0] } };
    expect(profileData(unrated, head)).not.toHaveProperty('aggregateRating');
  });

  it('is a person without stars, however many there are', () => {
    const person = profileData({ ...shop, kind: 'PERSON' }, head);
    expect(person).toMatchObject({ '@type': 'Person' });
    expect(person).not.toHaveProperty('aggregateRating');
  });
});
