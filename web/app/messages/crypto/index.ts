/** Everything that needs the encryption library: loaded when somebody opens a message, never with a page. */
export { fromBase64, fromHex, toBase64, toHex } from './bytes.ts';
export { SealError } from './envelope.ts';
export { openFile, sealFile } from './file.ts';
export { keyOfSeed, seedOf } from './key-pair.ts';
export { commitmentOf, openMessage, sealMessage } from './message.ts';
export { openDocument, sealDocument } from './note.ts';
