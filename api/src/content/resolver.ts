import { type Bytes32, DocumentError, encodeDocument, type MoothallDocument } from '@moothall/contracts/protocol';
import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { ReadContext } from '../schema/context.ts';
import { Refusal } from '../schema/refusal.ts';
import { Bytes32Scalar, CidScalar, JsonScalar } from '../schema/scalars.ts';
import { countAttempt, noteKept } from './quota.ts';
import type { ContentContext } from './services.ts';
import { keepBlock } from './store.ts';
import { StatementFile } from './types/statement.ts';
import { Picture } from './types.ts';

@ObjectType({ description: 'A document that is kept in IPFS and may now be named on chain.' })
export class UploadedDocument {
  @Field(() => Bytes32Scalar, { description: 'sha-256 of the canonical bytes: what goes on chain.' })
  digest!: Bytes32;

  @Field(() => CidScalar, { description: 'The CID with that digest.' })
  cid!: string;
}

/** Canonical bytes of whatever was sent. @throws Refusal with the document's code */
function encode(document: unknown): Uint8Array {
  try {
    return encodeDocument(document as MoothallDocument);
  } catch (error) {
    if (error instanceof DocumentError) throw new Refusal(error.code, error.params as never);
    throw error;
  }
}

@Resolver()
export class ContentResolver {
  @Mutation(() => UploadedDocument, {
    description:
      'Checks a document against the schema it names and keeps its canonical bytes in IPFS. Needs a session.',
  })
  async documentPin(
    @Ctx() context: ContentContext,
    @Arg('document', () => JsonScalar, { description: 'For example of the schema moothall:listing:1.' })
    document: unknown,
  ): Promise<UploadedDocument> {
    if (!context.visitor) throw new Refusal('SESSION_REQUIRED');
    const bytes = encode(document);
    const attempt = await countAttempt(context.pool, context.visitor.address);
    const kept = await keepBlock(context, bytes);
    await noteKept(context.pool, attempt, kept.cid, bytes.length);
    return kept;
  }
}

@Resolver(() => Picture)
export class PictureResolver {
  @FieldResolver(() => String, { description: 'Where a browser gets it: an origin apart from the pages.' })
  url(@Root() picture: Picture, @Ctx() { mediaOrigin }: ReadContext): string {
    return `${mediaOrigin}/ipfs/${picture.cid}`;
  }
}

@Resolver(() => StatementFile)
export class StatementFileResolver {
  @FieldResolver(() => String, { description: 'Where a browser gets it: an origin apart from the pages.' })
  url(@Root() file: StatementFile, @Ctx() { mediaOrigin }: ReadContext): string {
    return `${mediaOrigin}/ipfs/${file.cid}`;
  }
}
