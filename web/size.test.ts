import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { webRoot } from '../src/cli/web-build.ts';

const SHELL = 200 * 1024;
const VIEW = 60 * 1024;

test('the shell stays within 200 kB, each lazy view within 60, and it loads nothing from elsewhere', async () => {
  const root = await webRoot(mkdtempSync(join(tmpdir(), 'demarche-web-')));
  expect(existsSync(join(root, 'index.html'))).toBe(true);
  const names = readdirSync(join(root, 'assets'));
  const sizeOf = (name: string) => gzipSync(readFileSync(join(root, 'assets', name))).length;
  const page = readFileSync(join(root, 'index.html'), 'utf8');
  // What the page itself names is the shell; the rest comes when a view asks for it.
  const [shell, lazy] = [
    names.filter((name) => page.includes(name)),
    names.filter((name) => !page.includes(name)),
  ];
  expect(shell.length).toBeGreaterThan(1);
  expect(lazy.length).toBeGreaterThan(2);
  expect(shell.reduce((sum, name) => sum + sizeOf(name), 0)).toBeLessThan(SHELL);
  // The shapes of the map are data that only its view asks for.
  for (const name of lazy.filter((one) => !one.endsWith('.json')))
    expect(sizeOf(name), name).toBeLessThan(VIEW);
  expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  // An inline script or style would be refused by the server's policy.
  expect(page).not.toMatch(/<style|<script(?![^>]*src=)/);
});
