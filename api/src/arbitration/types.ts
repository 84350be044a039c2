export * from './types/bid.ts';
export * from './types/dispute.ts';
export * from './types/record.ts';
export * from './types/step.ts';
