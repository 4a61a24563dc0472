import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SHORTCUTS } from './shortcut-keys.ts';
import { t } from './text.ts';

test('web/README.md lists the shortcuts as ? shows them', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const [, listed] = readme.split('## Keyboard');
  const rows = [...listed.split('\n## ')[0].matchAll(/^\| (`.+?`) +\| (.+?) +\|$/gm)].map(
    ([, keys, what]) => [keys, what],
  );
  expect(rows).toEqual(SHORTCUTS.map(([keys, what]) => [keys.map((key) => `\`${key}\``).join(' '), t(what)]));
});
