/** The escrow as a table: where an order can stand, who can move it on, until when, to what, and who gets what. */
export * from './actions.ts';
export * from './endings.ts';
export * from './refusals.ts';
export * from './stands.ts';
export * from './table.ts';
export * from './times.ts';
