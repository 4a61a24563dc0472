#!/usr/bin/env node
// Runs the TypeScript sources as they are; tsx strips the types on the way in. It would look for the compiler's settings
// in the folder where the command is run, so it is told where they are.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

process.env.TSX_TSCONFIG_PATH = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
register();
await import('../src/cli/main.ts');
