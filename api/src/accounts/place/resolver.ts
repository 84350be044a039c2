import type { Pool } from 'pg';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ReadContext } from '../../schema/context.ts';
import { signedIn } from '../../session/services.ts';
import { keepPlace, readPlace } from './place.ts';
import { OwnPlace, OwnPlaceInput } from './types.ts';

type PlaceContext = ReadContext & { pool: Pool };

/** A person's own area and how far around it they look. */
@Resolver()
export class OwnPlaceResolver {
  @Query(() => OwnPlace, {
    nullable: true,
    description: 'What the viewer chose; null for who never chose. Needs a session.',
  })
  async ownPlace(@Ctx() context: ReadContext): Promise<OwnPlace | null> {
    return readPlace(context.database, signedIn(context));
  }

  @Mutation(() => OwnPlace, { description: 'Kept until it is changed. Needs a session.' })
  async ownPlaceSet(
    @Arg('input', () => OwnPlaceInput) { cell = null, radiusKm }: OwnPlaceInput,
    @Ctx() context: PlaceContext,
  ): Promise<OwnPlace> {
    const place = { cell, radiusKm };
    await keepPlace(context.pool, signedIn(context), place);
    return place;
  }
}
