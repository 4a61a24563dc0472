/** Compiles the SIMD kernels into `models/en/kernels.wasm`: `npx tsx training/kernels/build.ts`. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('./assembly/kernels.ts', import.meta.url));
const target = fileURLToPath(new URL('../../models/en/kernels.wasm', import.meta.url));
execFileSync(
  'npx',
  [
    'asc',
    source,
    '-o',
    target,
    '--enable',
    'simd',
    '--runtime',
    'stub',
    '-O3',
    '--noAssert',
    '--initialMemory',
    '1',
  ],
  { stdio: 'inherit' },
);
