import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Values } from '../read/database.ts';
import type { ReadContext } from '../schema/context.ts';
import { Refusal } from '../schema/refusal.ts';
import { CellScalar } from '../schema/scalars.ts';
import { SEARCHED } from './found.ts';
import { LISTING } from './types.ts';

const FIRST = { min: 1, default: 40, max: 100 } as const;
/** Listings of each cell whose sellers are asked how they call it. */
const ASKED = 30;
/** Names told of one cell. */
const MOST_NAMES = 6;

@ObjectType({ description: 'How sellers call a hexagon of the map.' })
export class AreaName {
  @Field(() => String, { description: 'In the words of those who sell there.' })
  name!: string;
  @Field(() => String, { nullable: true, description: 'Language they write in, ISO 639-1.' })
  language!: string | null;
  @Field(() => Int, { description: 'How many of some sellers there call it so: each has one voice.' })
  sellers!: number;
}

@ObjectType({ description: 'A hexagon of the map in which something is on offer.' })
export class MarketArea {
  @Field(() => CellScalar, { description: 'The hexagon.' })
  cell!: string;
  @Field(() => Int, { description: 'Open listings in it.' })
  count!: number;
  @Field(() => [AreaName], { description: 'Most said first, six at most; none where nobody gave it a name.' })
  names!: AreaName[];
}

/** Names that sellers who may sell give a cell, as JSON. Some of its listings are asked, so that a full cell costs no more. */
const namesOf = (cell: string) => `(
  select coalesce(json_agg(json_build_object('name', name, 'language', language, 'sellers', sellers)
    order by sellers desc, name), '[]') from (
      select d.body ->> 'area' as name, d.language, count(distinct asked.seller)::int as sellers
      from (select s.listing, s.seller from ${SEARCHED} s
        where s.cell = ${cell} and s.state = 'open' and s.removed_in = '' limit ${ASKED}) asked
      join chain.listing l on l.id = asked.listing
      join chain.account a on a.address = asked.seller
      join content.document d on d.digest = l.content and d.state = 'available' and d.schema = '${LISTING}'
      where d.body ->> 'area' <> '' and coalesce(a.suspended_until, 'epoch') <= (select time from chain.status where id = 1)
      group by 1, 2 order by 3 desc, 1 limit ${MOST_NAMES}) named)`;

@Resolver()
export class AreaResolver {
  @Query(() => [MarketArea], { description: 'Where something is on offer, most first.' })
  async marketAreas(
    @Arg('first', () => Int, { defaultValue: FIRST.default, description: 'At most 100.' }) first: number,
    @Ctx() { database }: ReadContext,
  ): Promise<MarketArea[]> {
    if (first < FIRST.min || first > FIRST.max) {
      throw new Refusal('FIRST_OUT_OF_BOUNDS', { first, min: FIRST.min, max: FIRST.max });
    }
    const values = new Values();
    return database.rows<MarketArea>(
      `select cell, n as count, ${namesOf('counted.cell')} as names
       from (select cell, sum(n)::int as n from content.cell_tally group by cell having sum(n) > 0
         order by 2 desc, cell limit ${values.bind(first, 'int')}) counted
       order by n desc, cell`,
      values,
    );
  }
}
