import { type Asked, askedIn } from '@moothall/contracts/protocol/search/index';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { loadAll } from '../read/connection.ts';
import type { Values } from '../read/database.ts';
import type { List } from '../read/page.ts';
import type { ReadContext } from '../schema/context.ts';
import { Refusal } from '../schema/refusal.ts';
import { type ReadFilter, readFilter } from './filter.ts';
import { searchedColumn } from './found.ts';
import { poolSql } from './pool.ts';
import { askedSql } from './search.ts';
import { type Reader, readerOf } from './shown.ts';
import { begunIn } from './suggestions.ts';
import { Listing, listingShape } from './types.ts';

const FIRST = { min: 1, default: 3, max: 10 } as const;
/** Words that the begun one may become: the ones most titles hold. */
const CANDIDATES = 8;

/** What the words before and the begun one may mean together; nothing where no seller uses a word that begins so. */
function meaningSql(values: Values, before: readonly Asked[], letters: string): string {
  return `${askedSql(values, before, false)}, begun as materialized (
    select string_agg(quote_literal(case when word ~ '^[가-힣]' then '=' else '' end || word), ' | ')::tsquery as words
    from (select word from content.word where letters like ${values.bind(letters, 'text')} || '%'
      order by documents desc, word limit ${CANDIDATES}) candidate),
    meant as materialized (select every && words as words from asked, begun)`;
}

/** Listings whose title or area says it, among what this reader may buy. */
function saying(reader: Reader): ReadFilter {
  const all = readFilter({}, reader);
  return {
    ...all,
    base: (scope) => [
      ...all.base(scope),
      `${scope.alias}.words @@ (select words from meant)`,
      `${scope.alias}.heading @@ (select words from meant)`,
    ],
    terms: () => ({ base: [`'#open'::tsquery`], chosen: {} }),
  };
}

/**
 * Listings that say what was typed, newest first; nothing where no word is begun.
 * @throws Refusal TEXT_TOO_LONG
 */
export function titled(text: string, reader: Reader): List<Listing> | undefined {
  const { before, letters } = begunIn(text);
  if (letters === '') return undefined;
  const asked = askedIn(before);
  return {
    shape: listingShape,
    // The same question with another text is another list.
    name: `titles ${letters} ${before}`,
    order: [
      { sql: ({ alias }) => `${alias}.${searchedColumn('listedAt')}`, type: 'timestamptz' },
      { sql: ({ alias }) => `${alias}.${searchedColumn('listing')}`, type: 'text' },
    ],
    descending: true,
    where: () => [],
    shared: (values) => `${meaningSql(values, asked, letters)}, ${poolSql(values, saying(reader), 'titled', 'few')}`,
    over: { table: () => 'titled', key: searchedColumn('listing') },
  };
}

/** Things somebody may mean who has typed this much. */
@Resolver()
export class TitleResolver {
  @Query(() => [Listing], {
    description:
      'Open listings whose title or area says what was typed so far, newest first; the last word may be begun only, half-written syllables too. None for nothing.',
  })
  async titleSuggestions(
    @Arg('text', () => String) text: string,
    @Arg('first', () => Int, { defaultValue: FIRST.default, description: 'At most 10.' }) first: number,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Listing[]> {
    const { min, max } = FIRST;
    if (first < min || first > max) throw new Refusal('FIRST_OUT_OF_BOUNDS', { first, min, max });
    const list = titled(text, readerOf(context));
    return list ? loadAll(context, list, '', first, info) : [];
  }
}
