import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { webRoot } from '../src/cli/web-build.ts';

const BUDGET = 200 * 1024;

test('the shell stays within 200 kB, and loads nothing from elsewhere', async () => {
  const root = await webRoot(mkdtempSync(join(tmpdir(), 'demarche-web-')));
  expect(existsSync(join(root, 'index.html'))).toBe(true);
  const files = readdirSync(join(root, 'assets')).map((name) => readFileSync(join(root, 'assets', name)));
  const size = files.reduce((sum, file) => sum + gzipSync(file).length, 0);
  expect(size).toBeLessThan(BUDGET);
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  // An inline script or style would be refused by the server's policy.
  expect(page).not.toMatch(/<style|<script(?![^>]*src=)/);
});
