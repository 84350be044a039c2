import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { CellScalar } from '../../schema/scalars.ts';

@ObjectType({ description: 'What "near" means to the viewer, on every device. Only its owner is told.' })
export class OwnPlace {
  @Field(() => CellScalar, { nullable: true, description: 'The middle; null for everywhere.' })
  cell!: string | null;
  @Field(() => Int, { description: 'Kilometres around it.' })
  radiusKm!: number;
}

@InputType({ description: 'What "near" means from now on.' })
export class OwnPlaceInput {
  @Field(() => CellScalar, { nullable: true, description: 'The middle; everywhere where there is none.' })
  cell?: string | null;
  @Field(() => Int, { description: 'Kilometres around it, 1 to 100.' })
  radiusKm!: number;
}
