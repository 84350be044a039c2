/** The words and pictures behind a digest: one canonical JSON document, whose schema it names itself. */
export * from './document.ts';
export * from './schemas.ts';
