/** Prints the speed of reading, coding and storing on this machine: `npm run bench [-- FILE …]`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchHash, cpuSeconds } from './clock.ts';
import { benchCoding } from './coding.ts';
import { benchJoining } from './joining.ts';
import { benchStore } from './store.ts';

const given = process.argv.slice(2);
const texts = given.length ? given.map((file) => readFileSync(file, 'utf8')) : sampleTexts();
const started = cpuSeconds();
const rows = [
  ...(await benchCoding(texts)),
  ...(await benchJoining(texts)),
  ...(await benchStore(texts)),
  benchHash(),
];
for (const { what, value, unit } of rows)
  console.log(
    `${what.padEnd(44)} ${value.toLocaleString('en-US', { maximumFractionDigits: 2 }).padStart(12)} ${unit}`,
  );
console.log(
  `measured in ${(cpuSeconds() - started).toFixed(0)} CPU-seconds on Node ${process.versions.node}`,
);

/** The texts of the sample library, without their front matter. */
function sampleTexts(): string[] {
  const samples = fileURLToPath(new URL('../samples/', import.meta.url));
  return readdirSync(samples, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\d\d-.*\.md$/.test(file))
    .sort()
    .map((file) => readFileSync(join(samples, file), 'utf8').replace(/^---[\s\S]*?\n---\n/, ''));
}
