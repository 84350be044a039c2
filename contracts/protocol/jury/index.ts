export * from './commitment.ts';
export * from './draw.ts';
export * from './payouts.ts';
