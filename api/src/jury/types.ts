export * from './types/case.ts';
export * from './types/juror.ts';
export * from './types/round.ts';
export * from './types/seat.ts';
