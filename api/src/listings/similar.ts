import { CATEGORIES, withDescendants } from '@moothall/contracts/protocol';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { loadAll } from '../read/connection.ts';
import type { Values } from '../read/database.ts';
import type { List } from '../read/page.ts';
import { Scope } from '../read/shape.ts';
import type { ReadContext } from '../schema/context.ts';
import { Refusal } from '../schema/refusal.ts';
import { ListingState } from './enums.ts';
import { SEARCHED, searchedColumn } from './found.ts';
import { isShown, type Reader, readerOf } from './shown.ts';
import { Listing, listingShape } from './types.ts';

const FIRST = { min: 1, default: 8, max: 24 } as const;
/** Candidates: the newest of the same category, of it in the same cell, and of each category beside it. */
const POOL = { category: 150, cell: 60, beside: 20 } as const;
/** Of one seller at most so many: a shop with a hundred lamps is not all there is. */
const OF_ONE_SELLER = 2;
/** What counts how much: words of the title that are the same, the category, how near, how alike the price. */
const WEIGHTS = { words: 3, category: 1.5, near: 1, price: 0.5 } as const;
/** How near it is to lie in the same cell of a resolution; of coarser ones it does not count. */
const NEAR: readonly (readonly [resolution: number, share: number])[] = [
  [7, 1],
  [6, 0.8],
  [5, 0.5],
  [4, 0.25],
];

/** Each category with those around it: what lies below the same one at the top. */
const KIN = CATEGORIES.map(({ number }) => {
  const top = CATEGORIES.find((each) => withDescendants(each.number).includes(number))?.number ?? number;
  const beside = withDescendants(top).filter((each) => each !== number);
  return `(${number}::bigint, '{${beside.join(',')}}'::bigint[])`;
}).join(', ');

/** Digits of a cell down to a resolution, without the bits that say which resolution it is of. */
const digits = (cell: string, resolution: number): string =>
  `((('x' || lpad(${cell}, 16, '0'))::bit(64)::bigint & ((1::bigint << 52) - 1)) >> ${3 * (15 - resolution)})`;
const near = NEAR.map(
  ([resolution, share]) => `when ${digits('it.cell', resolution)} = ${digits('base.cell', resolution)} then ${share}`,
).join(' ');

/** What is read of a candidate: without all of its words, which are long. */
const COLUMNS =
  'it.listing, it.seller, it.state, it.removed_in, it.category, it.cell, it.token, it.price, it.heading, it.listed_at';

/** Words of the title that both have, as a share of those of the listing itself. */
const words = `coalesce((select count(*) filter (where word = any(own.words))::float8 / nullif(cardinality(own.words), 0)
  from unnest(tsvector_to_array(ts_filter(it.heading, '{a}'))) word), 0)`;
const score = `(${WEIGHTS.words} * ${words} + case when it.category = base.category then ${WEIGHTS.category} else 0 end
  + ${WEIGHTS.near} * case ${near} else 0 end
  + case when it.token = base.token and greatest(it.price, base.price) > 0
    then ${WEIGHTS.price} * least(it.price, base.price) / greatest(it.price, base.price) else 0 end)::real`;

/** Listings like the one that `parent.key` names, each with how like it is. */
function alike(values: Values, reader: Reader): string {
  const some = (where: string, most: number) => `(select ${COLUMNS} from ${SEARCHED} it
    where it.state = '${ListingState.OPEN}' and ${where} order by it.listed_at desc, it.listing desc limit ${most})`;
  const shown = isShown(new Scope(values, 'it', 'it.listing', []), reader).join(' and ');
  return `(select listing, score from (
    select it.listing, it.score, row_number() over (partition by it.seller order by it.score desc, it.listing) as nth
    from (
      select it.listing, it.seller, ${score} as score
      from ${SEARCHED} base
      cross join lateral (select tsvector_to_array(ts_filter(base.heading, '{a}')) as words) own
      left join (values ${KIN}) kin(category, beside) on kin.category = base.category
      cross join lateral (
        ${some('it.category = base.category', POOL.category)}
        union ${some('it.cell = base.cell and it.category = base.category', POOL.cell)}
        union select of_kind.* from unnest(kin.beside) kind(number)
          cross join lateral ${some('it.category = kind.number', POOL.beside)} of_kind
      ) it
      where base.listing = parent.key and it.seller <> base.seller and ${shown}
    ) it
  ) ranked where nth <= ${OF_ONE_SELLER})`;
}

/** What is like a listing, the likest first. */
export const similarTo = (reader: Reader): List<Listing> => ({
  shape: listingShape,
  name: 'similar listings',
  order: [
    { sql: ({ alias }) => `${alias}.score`, type: 'real' },
    { sql: ({ alias }) => `${alias}.${searchedColumn('listing')}`, type: 'text' },
  ],
  descending: true,
  where: () => [],
  over: { table: (values) => alike(values, reader), key: searchedColumn('listing') },
});

/** What people may like who look at a listing. */
@Resolver(() => Listing)
export class SimilarListingsResolver {
  @FieldResolver(() => [Listing], {
    description:
      'What others offer that is like it, likest first: words of the title, category, nearness, price. At most two of one seller.',
  })
  async similar(
    @Root() { key }: Listing,
    @Arg('first', () => Int, { defaultValue: FIRST.default, description: 'At most 24.' }) first: number,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Listing[]> {
    const { min, max } = FIRST;
    if (first < min || first > max) throw new Refusal('FIRST_OUT_OF_BOUNDS', { first, min, max });
    return loadAll(context, similarTo(readerOf(context)), key, first, info);
  }
}
