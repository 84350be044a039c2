export * from './effects.ts';
export * from './guidelines.ts';
export * from './subjects.ts';
