import type { FileRef, PictureRef } from '@moothall/contracts/protocol';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Scope, Shape } from '../../read/shape.ts';
import { Bytes32Scalar, CidScalar } from '../../schema/scalars.ts';
import { ContentState, Picture, pictureOf } from '../types.ts';

@ObjectType({ description: 'A file inside a document. Nobody looked into it: it is for downloading, not for showing.' })
export class StatementFile {
  @Field(() => CidScalar, { description: 'Address of its bytes in IPFS.' })
  cid!: string;
  @Field(() => String, { description: 'What its author calls it.' })
  name!: string;
  @Field(() => String, { description: 'The media type that its author names.' })
  type!: string;
  @Field(() => Int, { description: 'Bytes, as its author says.' })
  size!: number;
}

@ObjectType({ description: 'What somebody said in public to a court: reasons, evidence, a ruling.' })
export class Statement {
  @Field(() => Bytes32Scalar, { description: 'sha-256 of the document.' })
  digest!: string;
  @Field(() => ContentState, { description: 'Without AVAILABLE there are no words, pictures and files.' })
  state!: ContentState;
  @Field(() => String, { nullable: true, description: 'The words.' })
  text!: string | null;
  @Field(() => String, { nullable: true, description: 'Language of the words, ISO 639-1.' })
  language!: string | null;
  @Field(() => [Picture], { description: 'In the order of the document.' })
  pictures!: Picture[];
  @Field(() => [StatementFile], { description: 'In the order of the document.' })
  files!: StatementFile[];
}

/** Documents that may stand where a court is told something; words of anything else are never shown. */
const KINDS = ['moothall:reason:1', 'moothall:evidence:1', 'moothall:ruling:1', 'moothall:statement:1'];
const isOne = ({ alias }: Scope) =>
  `(${alias}.state = 'available' and ${alias}.schema in (${KINDS.map((kind) => `'${kind}'`).join(', ')}))`;
const part = (scope: Scope, name: string, sign: '->' | '->>') =>
  `case when ${isOne(scope)} then ${scope.alias}.body ${sign} '${name}' end`;

/** The document behind a digest; there is one for every digest, fetched or not. */
export const statementShape: Shape<Statement> = {
  name: 'Statement',
  type: Statement,
  table: 'content.document',
  key: 'digest',
  always: true,
  fields: {
    digest: { sql: ({ key }) => key },
    state: {
      sql: (scope) => `case when ${scope.alias}.state = 'available' and not ${isOne(scope)} then 'invalid'
        else coalesce(${scope.alias}.state, 'pending') end`,
    },
    text: { sql: (scope) => part(scope, 'text', '->>') },
    language: { sql: (scope) => part(scope, 'language', '->>') },
    pictures: {
      sql: (scope) => part(scope, 'pictures', '->'),
      read: (value) => ((value ?? []) as PictureRef[]).map(pictureOf),
    },
    files: {
      sql: (scope) => part(scope, 'files', '->'),
      read: (value) => ((value ?? []) as FileRef[]).map((file) => Object.assign(new StatementFile(), file)),
    },
  },
  links: {},
};
