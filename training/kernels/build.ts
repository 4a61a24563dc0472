/** Compiles the SIMD kernels into `models/en/kernels.wasm`: `npx tsx training/kernels/build.ts`. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('./assembly/kernels.ts', import.meta.url));
const TARGET = fileURLToPath(new URL('../../models/en/kernels.wasm', import.meta.url));
const COMPILER = fileURLToPath(new URL('../../node_modules/assemblyscript/bin/asc.js', import.meta.url));

/** The WASM module that the source compiles to. */
export function compileKernels(): Buffer {
  const scratch = mkdtempSync(join(tmpdir(), 'kernels-'));
  try {
    const out = join(scratch, 'kernels.wasm');
    const flags = ['--enable', 'simd', '--runtime', 'stub', '-O3', '--noAssert', '--initialMemory', '1'];
    execFileSync(process.execPath, [COMPILER, SOURCE, '-o', out, ...flags], { stdio: 'inherit' });
    return readFileSync(out);
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, compileKernels());
