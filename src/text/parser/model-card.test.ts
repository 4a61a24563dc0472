import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readModelFile } from './model-file.ts';

const path = (name: string): URL => new URL(`../../../models/en/${name}`, import.meta.url);
const card = readFileSync(path('README.md'), 'utf8');
const FILES = ['model.bin', 'kernels.wasm'];

describe('the model card', () => {
  it.each(FILES)('states the SHA-256 of %s', (name) => {
    const hash = createHash('sha256')
      .update(readFileSync(path(name)))
      .digest('hex');
    expect(card).toContain(`| \`${name}\` | ${hash} |`);
  });

  it('states the sizes of the network', () => {
    const bytes = new Uint8Array(readFileSync(path('model.bin'))).buffer;
    const { hidden, layers, arc, label } = readModelFile(bytes).config;
    expect(card).toContain(
      `${layers} layers of 2 × ${hidden} units; heads in ${arc}, relations in ${label} dimensions`,
    );
  });

  it('holds the files to 16 MB together', () => {
    const size = FILES.reduce((sum, name) => sum + statSync(path(name)).size, 0);
    expect(size).toBeLessThanOrEqual(16 * 1024 * 1024);
  });

  it('names the data and their licences', () => {
    for (const fact of ['English Web Treebank', 'GUM', 'CC BY-SA 4.0']) expect(card).toContain(fact);
  });
});
