/** Disputes as a table: which phases there are, who can do what in each, until when, and what time does alone. */
export * from './actions.ts';
export * from './approvals.ts';
export * from './bonds.ts';
export * from './phases.ts';
export * from './table.ts';
