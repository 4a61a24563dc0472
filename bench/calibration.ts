/**
 * Prints how often the 95 % intervals of the analyses hold the truth on simulated corpora, and how wide they are:
 * `npm run bench:calibration [-- RUNS [LINES …]]`. Ends with an error when one is out of its bar.
 */
import { coverageAt, holds } from './calibration/coverage.ts';

const [runs = 1000, ...sizes] = process.argv.slice(2).map(Number);
const SIZES = sizes.length ? sizes : [8, 40, 300];

console.log(`${runs} simulated corpora a size\n`);
console.log(row('figure', 'lines', 'given', 'covered', 'mean width', 'bar'));
let failed = 0;
for (const lines of SIZES)
  for (const one of coverageAt(lines, runs)) {
    const ok = holds(one);
    if (!ok) failed++;
    const bar = one.kind === 'continuous' ? '93–97 %' : '≥ 93 %';
    const covered = one.given ? `${((100 * one.held) / one.given).toFixed(1)} %` : '–';
    console.log(
      row(one.figure, one.lines, one.given, covered, one.width.toFixed(3), `${bar}${ok ? '' : ' MISSED'}`),
    );
  }
if (failed) {
  console.error(`\n${failed} intervals are out of their bar.`);
  process.exit(1);
}

function row(figure: string, ...cells: (string | number)[]): string {
  return [figure.padEnd(32), ...cells.map((cell) => String(cell).padStart(12))].join('');
}
