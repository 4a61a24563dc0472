/**
 * Prints how often the 95 % intervals of the analyses hold the truth on simulated corpora, and how wide they are:
 * `npm run bench:calibration [-- INTERVALS [LINES …]]`. Ends with an error when one is out of its bar.
 */
import { coverageAt, isCalibrated } from './calibration/coverage.ts';

const [intervals = 1000, ...sizes] = process.argv.slice(2).map(Number);
const SIZES = sizes.length ? sizes : [8, 40, 300];

console.log(`${intervals} intervals a figure, on simulated corpora\n`);
print('figure', 'lines', 'intervals', 'in corpora', 'covered', 'mean width', 'bar');
let missed = 0;
for (const lines of SIZES)
  for (const one of coverageAt(lines, intervals)) {
    const ok = isCalibrated(one);
    if (!ok) missed++;
    const covered = `${((100 * one.held) / one.given).toFixed(1)} %`;
    const bar = `${one.kind === 'continuous' ? '93–97 %' : '≥ 93 %'}${ok ? '' : ' MISSED'}`;
    print(one.figure, lines, one.given, one.corpora, covered, one.width.toFixed(3), bar);
  }
if (missed) {
  console.error(`\n${missed} figures are out of their bar.`);
  process.exitCode = 1;
}

function print(figure: string, ...cells: readonly (string | number)[]): void {
  console.log(figure.padEnd(32) + cells.map((cell) => String(cell).padStart(12)).join(''));
}
