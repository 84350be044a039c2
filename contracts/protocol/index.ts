/**
 * What every workspace agrees on: enums, ids, documents, digests, typed data and the deployment record.
 * Runs in Node and in the browser alike; nothing here touches a file, the network or the DOM.
 */
export * from './amounts.ts';
export * from './categories.ts';
export * from './cells.ts';
export * from './content/index.ts';
export * from './deployment.ts';
export * from './digest.ts';
export * from './enums.ts';
export * from './settings.ts';
export * from './typed-data.ts';
