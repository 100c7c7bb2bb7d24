/** Every table. Times are wall clock milliseconds; ids and hashes come from the app. */
export * from './schema/access-log.ts';
export * from './schema/method.ts';
export * from './schema/people.ts';
export * from './schema/series.ts';
export * from './schema/session.ts';
export * from './schema/beside.ts';
export * from './schema/consent.ts';
export * from './schema/kept.ts';
export * from './schema/logbook.ts';
export * from './schema/paper.ts';
export * from './schema/reminder.ts';
