// Writes docs/reference/ from the code, and the measured figures into docs/coding.md: npm run reference
import { mkdirSync, writeFileSync } from 'node:fs';
import { CODING_PAGE, codingPage } from './figures.ts';
import { referencePages } from './reference-pages.ts';

const folder = new URL('../docs/reference/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(await referencePages())) writeFileSync(new URL(name, folder), text);
writeFileSync(CODING_PAGE, codingPage());
