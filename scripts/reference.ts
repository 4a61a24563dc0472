// Writes docs/reference/ from the code: npm run reference
import { mkdirSync, writeFileSync } from 'node:fs';
import { createProgram } from '../src/cli/program.ts';
import { commandReference } from '../src/cli/reference.ts';

const folder = new URL('../docs/reference/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('commands.md', folder), commandReference(await createProgram()));
