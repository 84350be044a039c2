import { readDocument } from '../document.server.ts';

/** The words with which a dispute was opened; undefined when no node has them or when they are no statement. */
export async function readStatementText(digest: string): Promise<string | undefined> {
  const document = await readDocument(digest);
  return document?.schema === 'moothall:statement:1' ? document.text : undefined;
}
