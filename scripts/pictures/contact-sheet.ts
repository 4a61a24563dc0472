import type { Screen } from './screens.ts';

/** Markdown with all pictures, wide and narrow beside each other. */
export function contactSheet(screens: readonly Screen[]): string {
  const rows = screens.map(
    ({ name, caption, path }) =>
      `| **${caption}**<br>\`${path.replace(/[0-9a-f]{16}/, ':id')}\` | ![${caption}, wide](${name}-1440-light.png) | ![${caption}, narrow](${name}-390-dark.png) |`,
  );
  return `# Every screen

Taken over the sample crises by \`npm run pictures\`: 1,440 pixels wide in the light theme, 390 in the dark one. Long
screens are cut. The crisis of the media screen is invented, since samples tell nothing of the media.

| screen | wide, light | narrow, dark |
| --- | --- | --- |
${rows.join('\n')}
`;
}
