export type * from './api.ts';
export { type AppOptions, createApp } from './app.ts';
export { failureOf } from './failure.ts';
export { type RunningServer, type StartOptions, startServer } from './start.ts';
