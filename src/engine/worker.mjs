// Entry of a pool thread: a thread does not inherit the loader of the main one, so it registers its own.
import { register } from 'tsx/esm/api';

register();
await import('./work.ts');
