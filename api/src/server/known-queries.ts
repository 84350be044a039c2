import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { isFixedSize } from '../schema/measure.ts';

/** How often a query is answered by walking it before it is worth compiling. */
const WALKED = 2;
/** Queries that are kept; pages ask some hundred. */
const KEPT = 500;

/** A query that Apollo Server found valid and not too large. */
export interface KnownQuery {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** Whether it is not too large with any variables. */
  isSmall: boolean;
  run: CompiledQuery['query'];
}

interface Noted extends Pick<KnownQuery, 'document' | 'operation' | 'isSmall'> {
  asked: number;
  run?: KnownQuery['run'];
}

/**
 * Queries that were asked before, by their texts, each compiled into a function when it comes again. Nothing becomes
 * known but by Apollo Server, which parses and validates it first; mutations never do. The least recently asked are
 * forgotten, so that nobody fills the memory with texts of their own.
 */
export class KnownQueries {
  private readonly noted = new Map<string, Noted>();
  constructor(private readonly schema: GraphQLSchema) {}

  /** Makes a query known, or counts that it was asked again. */
  note(source: string, name: string | undefined, document: DocumentNode, operation: OperationDefinitionNode): void {
    if (operation.operation !== OperationTypeNode.QUERY) return;
    const key = keyOf(source, name);
    const noted = this.noted.get(key) ?? { document, operation, isSmall: isFixedSize(document), asked: 0 };
    noted.asked += 1;
    if (noted.asked === WALKED) this.compile(noted);
    this.noted.set(key, noted);
    const [oldest] = this.noted.keys();
    if (oldest !== undefined && this.noted.size > KEPT) this.noted.delete(oldest);
  }

  /** The function of a query; undefined where it is not worth one, or cannot be one. */
  find(source: string, name: string | undefined): KnownQuery | undefined {
    const key = keyOf(source, name);
    const noted = this.noted.get(key);
    if (noted?.run === undefined) return undefined;
    this.noted.delete(key);
    this.noted.set(key, noted);
    return noted as KnownQuery;
  }

  private compile(noted: Noted): void {
    const compiled = compileQuery(this.schema, noted.document, noted.operation.name?.value);
    if (isCompiledQuery(compiled)) noted.run = compiled.query;
  }
}

const keyOf = (source: string, name: string | undefined) => `${name ?? ''} ${source}`;
