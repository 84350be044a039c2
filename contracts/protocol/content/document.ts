import { DOCUMENT_SCHEMAS, type MoothallDocument, type SchemaName } from './schemas.ts';

/** A document fits one IPFS block that every node will pass on. */
export const MAX_DOCUMENT_BYTES = 256 * 1024;

export type DocumentErrorCode =
  | 'DOCUMENT_TOO_LARGE'
  | 'DOCUMENT_NOT_JSON'
  | 'DOCUMENT_NOT_CANONICAL'
  | 'DOCUMENT_SCHEMA_UNKNOWN'
  | 'DOCUMENT_INVALID';

/** A document that is not what it must be; `params` hold the offending values. */
export class DocumentError extends Error {
  override name = 'DocumentError';
  constructor(
    readonly code: DocumentErrorCode,
    readonly params: Record<string, string | number>,
  ) {
    super(`${code}: ${JSON.stringify(params)}`);
  }
}

/** JSON with keys in code-unit order and no spaces, so that equal documents have equal digests (RFC 8785 for our types). */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`;
}

/**
 * Checks a value against the schema it names.
 * @throws DocumentError DOCUMENT_SCHEMA_UNKNOWN or DOCUMENT_INVALID with the path and rule of the first mistake
 */
export function checkDocument(value: unknown): MoothallDocument {
  const name = (value as { schema?: unknown } | null)?.schema;
  const schema = typeof name === 'string' && Object.hasOwn(DOCUMENT_SCHEMAS, name) ? name : undefined;
  if (schema === undefined) throw new DocumentError('DOCUMENT_SCHEMA_UNKNOWN', { schema: String(name) });
  const result = DOCUMENT_SCHEMAS[schema as SchemaName].safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new DocumentError('DOCUMENT_INVALID', {
    schema,
    path: issue?.path.join('.') ?? '',
    rule: issue?.message ?? '',
  });
}

/** The canonical bytes of a checked document: what is stored in IPFS and digested. */
export function encodeDocument(document: MoothallDocument): Uint8Array {
  const bytes = new TextEncoder().encode(canonical(checkDocument(document)));
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new DocumentError('DOCUMENT_TOO_LARGE', { bytes: bytes.length, max: MAX_DOCUMENT_BYTES });
  }
  return bytes;
}

/**
 * Reads bytes whose digest was already compared. Text must be canonical, so that one document has one digest.
 * @throws DocumentError
 */
export function decodeDocument(bytes: Uint8Array): MoothallDocument {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new DocumentError('DOCUMENT_TOO_LARGE', { bytes: bytes.length, max: MAX_DOCUMENT_BYTES });
  }
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    value = JSON.parse(text);
  } catch (cause) {
    throw new DocumentError('DOCUMENT_NOT_JSON', { reason: String(cause) });
  }
  const document = checkDocument(value);
  if (canonical(document) !== text) throw new DocumentError('DOCUMENT_NOT_CANONICAL', { schema: document.schema });
  return document;
}
