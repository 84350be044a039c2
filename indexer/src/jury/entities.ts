export * from './entities/cases.ts';
export * from './entities/jurors.ts';
export * from './entities/parameters.ts';
export * from './entities/seats.ts';
