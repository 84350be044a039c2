import { askedIn, lettersOf } from '@moothall/contracts/protocol/search/index';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Values } from '../read/database.ts';
import type { ReadContext } from '../schema/context.ts';
import { Refusal } from '../schema/refusal.ts';
import { SEARCHED } from './found.ts';

const FIRST = { min: 1, default: 8, max: 20 } as const;
const MAX_TEXT = 200;
/** Words looked at: the ones most titles hold. */
const CANDIDATES = 24;
/** A word of so many titles is still in some open listing; rarer ones are looked for. */
const COMMON = 200;

@ObjectType({ description: 'What somebody who typed this much may be after.' })
export class SearchSuggestion {
  @Field(() => String, { description: 'The whole text of a search.' })
  text!: string;
  @Field(() => Int, { description: 'Titles that held its last word so far.' })
  titles!: number;
}

/**
 * The text before the word that is being typed, and the letters of that word: none where no word is begun.
 * @throws Refusal TEXT_TOO_LONG
 */
export function begunIn(text: string): { before: string; letters: string } {
  if (text.length > MAX_TEXT) throw new Refusal('TEXT_TOO_LONG', { length: text.length, max: MAX_TEXT });
  const words = text.trimStart().split(/\s/u);
  const letters = lettersOf(words.pop() ?? '').match(/[\p{L}\p{N}]+/gu);
  return { before: words.join(' ').trim(), letters: letters?.join('') ?? '' };
}

@Resolver()
export class SuggestionResolver {
  @Query(() => [SearchSuggestion], {
    description:
      'How a search may go on, from words of open listings, most used first. Half-written syllables count; nothing for nothing.',
  })
  async searchSuggestions(
    @Arg('text', () => String) text: string,
    @Arg('first', () => Int, { defaultValue: FIRST.default }) first: number,
    @Ctx() { database }: ReadContext,
  ): Promise<SearchSuggestion[]> {
    if (first < FIRST.min || first > FIRST.max) {
      throw new Refusal('FIRST_OUT_OF_BOUNDS', { first, min: FIRST.min, max: FIRST.max });
    }
    const { before, letters } = begunIn(text);
    if (letters === '') return [];
    const values = new Values();
    const asked = askedIn(before);
    const list = (property: 'query' | 'others' | 'word' | 'letters') =>
      values.bind(
        asked.map((word) => word[property]),
        'text[]',
      );
    const together = `content.asked('all', ${list('query')}, ${list('others')}, ${list('word')}, ${list('letters')})`;
    const said = values.bind(
      asked.map(({ word }) => word),
      'text[]',
    );
    const rows = await database.rows<{ word: string; titles: number }>(
      `with before as materialized (select ${together} as words),
       begun as (select word, documents from content.word
         where letters like ${values.bind(letters, 'text')} || '%' and word <> all(${said})
         order by documents desc, word limit ${CANDIDATES})
       select word, documents as titles from begun, before
       where documents >= ${COMMON} and numnode(before.words) = 0 or exists (
         select from ${SEARCHED} s where s.state = 'open' and s.words @@
           (before.words && (quote_literal(case when word ~ '^[가-힣]' then '=' else '' end || word))::tsquery))
       order by documents desc, word limit ${values.bind(first, 'int')}`,
      values,
    );
    return rows.map(({ word, titles }) => ({ text: before === '' ? word : `${before} ${word}`, titles }));
  }
}
