export * from './commitment.ts';
export * from './draw.ts';
export * from './payouts.ts';
export * from './stages.ts';
export * from './table.ts';
