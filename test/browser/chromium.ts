import { existsSync } from 'node:fs';

const CANDIDATES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Path of a Chromium, or null: then the browser tests are skipped, in CI they fail. */
export const CHROMIUM = CANDIDATES.find((path) => path && existsSync(path)) ?? null;
if (!CHROMIUM) {
  const message = 'No Chromium was found (set CHROMIUM to its path): the browser tests do not run.';
  if (process.env.CI) throw new Error(message);
  console.warn(message);
}
