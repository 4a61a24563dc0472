import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('the example of docs/reading.md prints what it says', () => {
  const root = new URL('../../', import.meta.url);
  const guide = readFileSync(new URL('docs/reading.md', root), 'utf8');
  const [code, printed] = ['ts', 'text'].map((kind) => guide.split(`\`\`\`${kind}\n`)[1].split('```')[0]);
  const output = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
  });
  expect(output).toBe(printed);
}, 60_000);
