import type { Evidence as EvidenceRow } from '@moothall/indexer/entities';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Account, accountShape } from '../../accounts/types.ts';
import { Statement, statementShape } from '../../content/types/statement.ts';
import { countOf, type List } from '../../read/page.ts';
import { columnsOf, plain, type Shape } from '../../read/shape.ts';
import { PageInfo } from '../../schema/connection.ts';
import { Bytes32Scalar, DateTimeScalar } from '../../schema/scalars.ts';

@ObjectType({ description: 'A document that somebody added to a motion or to the file of a dispute.' })
export class Evidence {
  /** Place on the chain; not part of the schema. */
  key!: string;
  @Field(() => ID, { description: 'The same as long as it stands in the list.' })
  id!: string;
  @Field(() => Account, { description: 'Who added it.' })
  by!: Account;
  @Field(() => Bytes32Scalar, { description: 'sha-256 of the document.' })
  digest!: string;
  @Field(() => Boolean, { description: 'Whether everybody may read it; others are sealed to sides and arbitrator.' })
  isPublic!: boolean;
  @Field(() => DateTimeScalar, { description: 'Time of the block it was named in.' })
  at!: Date;
  @Field(() => Statement, { nullable: true, description: 'What it says; null where it is sealed.' })
  document!: Statement | null;
}

@ObjectType()
export class EvidenceEdge {
  @Field(() => String, { description: 'Where this one lies in the list, to go on `after`.' })
  cursor!: string;
  @Field(() => Evidence, { description: 'The evidence.' })
  node!: Evidence;
}

@ObjectType()
export class EvidenceConnection {
  @Field(() => [EvidenceEdge], { description: 'The evidence of this page, oldest first.' })
  edges!: EvidenceEdge[];
  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: 'Of the whole list; counted only when asked for.' })
  totalCount!: number;
}

const column = columnsOf<EvidenceRow>();

export const evidenceShape: Shape<Evidence> = {
  name: 'Evidence',
  type: Evidence,
  table: 'chain.evidence',
  key: 'id',
  fields: plain<EvidenceRow>('digest', 'isPublic', 'at'),
  links: {
    by: { shape: () => accountShape, key: ({ alias }) => `${alias}.${column('by')}` },
    document: {
      shape: () => statementShape,
      key: ({ alias }) => `case when ${alias}.${column('isPublic')} then ${alias}.${column('digest')} end`,
    },
  },
};

/** What was added to a motion, or to a dispute, oldest first. */
export function evidenceOf(court: EvidenceRow['court']): List<Evidence> {
  const list: List<Evidence> = {
    shape: evidenceShape,
    name: `evidence of ${court}`,
    order: [{ sql: ({ alias }) => `${alias}.id`, type: 'text' }],
    descending: false,
    where: ({ alias }, parent) => [`${alias}.court = '${court}'`, `${alias}.subject = ${parent}`],
  };
  list.about = { totalCount: (values, parent) => countOf(list, values, parent) };
  return list;
}
