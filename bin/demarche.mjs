#!/usr/bin/env node
// Runs the TypeScript sources as they are; tsx strips the types on the way in.
import { register } from 'tsx/esm/api';

register();
await import('../src/cli/main.ts');
