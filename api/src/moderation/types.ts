export * from './types/evidence.ts';
export * from './types/motion.ts';
export * from './types/removal.ts';
