export * from './entities/arbitrators.ts';
export * from './entities/disputes.ts';
export * from './entities/events.ts';
