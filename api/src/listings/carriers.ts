import type { Carrier as CarrierRow } from '@moothall/indexer/entities';
import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { ReadContext } from '../schema/context.ts';
import { AddressScalar, DateTimeScalar } from '../schema/scalars.ts';

@ObjectType({ description: 'Who may prove that a parcel arrived, or might once.' })
export class Carrier {
  @Field(() => AddressScalar, { description: 'Whose signature it is.' })
  address!: string;
  @Field(() => Boolean, { description: 'Whether its signature proves a delivery now, also under deals made before.' })
  registered!: boolean;
  @Field(() => DateTimeScalar, { description: 'When it was registered or taken off the list.' })
  changedAt!: Date;
}

/** The governor keeps the list short; a longer one would be no list to choose from. */
const MAX_CARRIERS = 200;

@Resolver()
export class CarrierResolver {
  @Query(() => [Carrier], { description: 'Those registered first, 200 at most.' })
  carriers(@Ctx() { database }: ReadContext): Promise<Carrier[]> {
    return database.rows<CarrierRow>(
      `select address, registered, changed_at as "changedAt" from chain.carrier
       order by registered desc, changed_at, address limit ${MAX_CARRIERS}`,
    );
  }
}
