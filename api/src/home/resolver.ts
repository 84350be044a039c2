import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import { NearInput } from '../listings/inputs.ts';
import { neighbourhood } from '../listings/near.ts';
import { readerOf } from '../listings/shown.ts';
import { readPage } from '../read/connection.ts';
import { DEFAULT_FIRST } from '../schema/connection.ts';
import type { ReadContext } from '../schema/context.ts';
import { Bytes32Scalar } from '../schema/scalars.ts';
import { catalogueOf } from './catalogue.ts';
import { shopList } from './shops.ts';
import { CatalogueConnection, MarketWeek, ShopConnection } from './types.ts';
import { readWeek } from './week.ts';

/** What the first page shows besides goods. */
@Resolver()
export class HomeResolver {
  @Query(() => MarketWeek, { description: 'What went on lately, in numbers.' })
  marketWeek(@Ctx() context: ReadContext): Promise<MarketWeek> {
    return readWeek(context);
  }

  @Query(() => ShopConnection, {
    description: 'Shops with something on offer, those with the most finished deals first.',
  })
  shops(
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Arg('near', () => NearInput, { nullable: true, description: 'With something on offer within this circle.' })
    near: NearInput | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const circle = near ? neighbourhood(near.cell, near.radiusKm) : undefined;
    return readPage(context, shopList(circle, readerOf(context)), { first, after }, info);
  }

  @Query(() => CatalogueConnection, {
    description: 'Open listings by id: for who reads all of them, in spans that hold about equally many.',
  })
  catalogue(
    @Arg('from', () => Bytes32Scalar, { description: 'First id of the span.' }) from: string,
    @Arg('to', () => Bytes32Scalar, { description: 'Last id of the span.' }) to: string,
    @Arg('first', () => Int, { defaultValue: DEFAULT_FIRST }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | undefined,
    @Ctx() context: ReadContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return readPage(context, catalogueOf(from, to, readerOf(context)), { first, after }, info);
  }
}
