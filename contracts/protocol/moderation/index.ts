export * from './effects.ts';
export * from './subjects.ts';
