import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { webRoot } from '../src/cli/web-build.ts';

const SHELL = 200 * 1024;
const VIEW = 60 * 1024;
/** Views that are loaded when they are asked for. */
const LAZY = /^(compare|council|media)-/;

test('the shell stays within 200 kB, each lazy view within 60, and it loads nothing from elsewhere', async () => {
  const root = await webRoot(mkdtempSync(join(tmpdir(), 'demarche-web-')));
  expect(existsSync(join(root, 'index.html'))).toBe(true);
  const names = readdirSync(join(root, 'assets'));
  const sizeOf = (name: string) => gzipSync(readFileSync(join(root, 'assets', name))).length;
  const shell = names.filter((name) => !LAZY.test(name));
  expect(shell.length).toBeLessThan(names.length);
  expect(shell.reduce((sum, name) => sum + sizeOf(name), 0)).toBeLessThan(SHELL);
  for (const name of names) if (LAZY.test(name)) expect(sizeOf(name), name).toBeLessThan(VIEW);
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  // An inline script or style would be refused by the server's policy.
  expect(page).not.toMatch(/<style|<script(?![^>]*src=)/);
});
