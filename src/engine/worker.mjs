// Entry of a pool thread: a thread does not inherit the loader of the main one, so it registers its own.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

process.env.TSX_TSCONFIG_PATH ??= fileURLToPath(new URL('../../tsconfig.json', import.meta.url));
register();
await import('./work.ts');
