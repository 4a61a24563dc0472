import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileKernels } from './build.ts';

it('the kernels that ship are what their source compiles to', () => {
  const shipped = readFileSync(new URL('../../models/en/kernels.wasm', import.meta.url));
  expect(compileKernels().equals(shipped)).toBe(true);
});
