import type { DisputeEvent as EventRow } from '@moothall/indexer/entities';
import { Field, ObjectType } from 'type-graphql';
import type { List } from '../../read/page.ts';
import { plain, type Shape } from '../../read/shape.ts';
import { AddressScalar, Bytes32Scalar, DateTimeScalar } from '../../schema/scalars.ts';
import { DisputeStepKind } from '../enums.ts';

@ObjectType({ description: 'One step of a dispute, at the time of its block.' })
export class DisputeStep {
  @Field(() => DisputeStepKind, { description: 'What happened.' })
  kind!: DisputeStepKind;
  @Field(() => DateTimeScalar, { description: 'Time of the block it happened in.' })
  at!: Date;
  @Field(() => AddressScalar, { nullable: true, description: 'Whose act it was, or whom the lot fell on.' })
  by!: string | null;
  @Field(() => Bytes32Scalar, { description: 'The transaction that did it.' })
  transaction!: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Deadline that began with it.' })
  deadline!: Date | null;
}

const stepShape: Shape<DisputeStep> = {
  name: 'DisputeStep',
  type: DisputeStep,
  table: 'chain.dispute_event',
  key: 'id',
  fields: plain<EventRow>('kind', 'at', 'by', 'transaction', 'deadline'),
  links: {},
};

/** What happened in a dispute, oldest first. */
export const stepsOf: List<DisputeStep> = {
  shape: stepShape,
  name: 'steps of a dispute',
  order: [{ sql: ({ alias }) => `${alias}.id`, type: 'text' }],
  descending: false,
  where: ({ alias }, parent) => [`${alias}.dispute = ${parent}`],
};
