import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One figure of the score table. */
export interface ScoreRow {
  readonly set: string;
  readonly figure: string;
  readonly value: number;
  /** What it must reach, or null. */
  readonly bar: number | null;
  /** Measures the machine as well as the engine: shown against its bar, never recorded, never a failure. */
  readonly noisy?: boolean;
}

/** What every gold row has. */
export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly date?: string | null;
}

/**
 * Predicts every row of a gold file and hands both to the scorer.
 * @param task a task of `tools/score.mjs`
 * @param keep which rows count; all unless told
 * @returns the scorer's JSON
 */
export function scoreFile(
  shared: string,
  task: string,
  goldFile: string,
  predict: (row: GoldText) => object,
  keep: (row: GoldText) => boolean = () => true,
) {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-eval-'));
  try {
    const lines = readFileSync(goldFile, 'utf8')
      .split('\n')
      .filter((line) => line.trim() && keep(JSON.parse(line) as GoldText));
    const kept = join(folder, 'gold.jsonl');
    writeFileSync(kept, `${lines.join('\n')}\n`);
    const predictions = lines.map((line) => {
      const row = JSON.parse(line) as GoldText;
      return JSON.stringify({ id: row.id, ...predict(row) });
    });
    const file = join(folder, 'predictions.jsonl');
    writeFileSync(file, `${predictions.join('\n')}\n`);
    const args = [join(shared, 'tools/score.mjs'), task, kept, file, '--json'];
    return JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Prints figures one a line, with the bar where there is one. */
export function printScores(rows: readonly ScoreRow[]): void {
  for (const { set, figure, value, bar } of rows)
    console.log(
      `${set.padEnd(16)} ${figure.padEnd(32)} ${value.toFixed(3)}${bar === null ? '' : `  (bar ${bar})`}`,
    );
}
