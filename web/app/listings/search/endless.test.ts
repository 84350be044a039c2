import { describe, expect, it } from 'vitest';
import type { ListingCardFragment } from '../../graphql/generated/graphql.ts';
import { FurtherPages, joined } from './endless.ts';

const thing = (listingId: string) => ({ listingId }) as ListingCardFragment;
const ids = (things: readonly ListingCardFragment[]) => things.map(({ listingId }) => listingId);

describe('a list that goes on', () => {
  it('holds each thing once, however pages overlap', () => {
    expect(ids(joined([thing('a'), thing('b')], [thing('b'), thing('c')]))).toEqual(['a', 'b', 'c']);
  });
});

describe('pages that were read', () => {
  const further = (of: string) => ({ of, things: [thing('c')], after: 'next' });

  it('are there again at their step of the history', () => {
    const pages = new FurtherPages();
    pages.keep('one', further('bikes'));
    expect(pages.at('one', 'bikes')).toEqual(further('bikes'));
    expect(pages.at('two', 'bikes')).toEqual({ of: 'bikes', things: [], after: undefined });
  });

  it('are not those of another list', () => {
    const pages = new FurtherPages();
    pages.keep('one', further('bikes'));
    expect(pages.at('one', 'lamps').things).toEqual([]);
  });

  it('are forgotten when many came after', () => {
    const pages = new FurtherPages();
    pages.keep('one', further('bikes'));
    for (let step = 0; step < 12; step++) pages.keep(`later ${step}`, further('bikes'));
    expect(pages.at('one', 'bikes').things).toEqual([]);
    expect(pages.at('later 11', 'bikes').things).toHaveLength(1);
  });
});
