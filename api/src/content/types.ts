import type { PictureRef } from '@moothall/contracts/protocol';
import type { Document } from '@moothall/indexer/entities';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { columnsOf, type Scope, type Field as SqlField } from '../read/shape.ts';
import { CidScalar } from '../schema/scalars.ts';

/** What became of the words behind a digest; values as rows hold them. */
export const ContentState = {
  PENDING: 'pending',
  AVAILABLE: 'available',
  UNAVAILABLE: 'unavailable',
  INVALID: 'invalid',
} as const;
export type ContentState = (typeof ContentState)[keyof typeof ContentState];
registerEnumType(ContentState, {
  name: 'ContentState',
  description: 'What became of the words behind a digest.',
  valuesConfig: {
    PENDING: { description: 'Named on chain, not fetched yet.' },
    AVAILABLE: { description: 'Fetched, and its bytes have the digest.' },
    UNAVAILABLE: { description: 'Nobody served it so far.' },
    INVALID: { description: 'The bytes are no document of the kind that stands there. Final.' },
  },
});

@ObjectType({ description: 'A picture inside a document.' })
export class Picture {
  @Field(() => CidScalar, { description: 'Address of its bytes in IPFS.' })
  cid!: string;
  @Field(() => Int, { description: 'Pixels.' })
  width!: number;
  @Field(() => Int, { description: 'Pixels.' })
  height!: number;
  @Field(() => String, { nullable: true, description: "In the seller's words, for those who cannot see it." })
  alt!: string | null;
  @Field(() => String, { nullable: true, description: 'A preview of about 25 bytes, base64.' })
  thumbhash!: string | null;
}

const column = columnsOf<Document>();

/** The document a scope's digest names, whatever its state. */
export const documentOf = (scope: Scope, digest: string): string =>
  scope.join('document', (alias) => `left join content.document ${alias} on ${alias}.digest = ${digest}`);

/** The document a scope's digest names, if it is one of this kind: words of anything else are never shown. */
export const wordsOf = (scope: Scope, digest: string, schema: string): string =>
  scope.join(
    'words',
    (alias) =>
      `left join content.document ${alias} on ${alias}.digest = ${digest}
       and ${alias}.state = 'available' and ${alias}.schema = '${schema}'`,
  );

/** The state of a document that has to be of this kind. */
export const stateOf = (scope: Scope, digest: string, schema: string): string => {
  const document = documentOf(scope, digest);
  return `case when ${document}.state = 'available' and ${document}.schema <> '${schema}' then 'invalid'
    else coalesce(${document}.state, 'pending') end`;
};

/** A field that is a column of a document of this kind. */
export const wordsField = (
  digest: (scope: Scope) => string,
  schema: string,
  property: keyof Document & string,
): SqlField => ({
  sql: (scope) => `${wordsOf(scope, digest(scope), schema)}.${column(property)}`,
});

/** A field inside the body of a document of this kind. */
export const bodyField = (
  digest: (scope: Scope) => string,
  schema: string,
  name: string,
  kind: 'text' | 'json' = 'text',
  read?: (value: unknown) => unknown,
): SqlField => ({
  sql: (scope) => `${wordsOf(scope, digest(scope), schema)}.body ${kind === 'text' ? '->>' : '->'} '${name}'`,
  ...(read && { read }),
});

/** A picture of a checked document as the schema's type. */
export const pictureOf = (ref: PictureRef): Picture =>
  Object.assign(new Picture(), { ...ref, alt: ref.alt ?? null, thumbhash: ref.thumbhash ?? null });
