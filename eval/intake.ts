/**
 * How well articles are cut out of saved news pages: F1 over shingles of four words, as the public benchmark of article
 * extraction counts it (mean precision and mean recall over the pages, then F1). Also the share of feeds that parse.
 *
 * Usage: npx tsx eval/intake.ts FOLDER   (with ground-truth.json and html/*.html.gz)
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeText } from '../src/intake/encoding.ts';
import { readHtml } from '../src/intake/html.ts';

const words = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

/** Counts of each run of four words; texts shorter than four words are one run. */
function shingles(text: string): Map<string, number> {
  const list = words(text);
  const runs = new Map<string, number>();
  for (let i = 0; i === 0 || i <= list.length - 4; i++) {
    const run = list.slice(i, i + 4).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

/** Scores every page of the folder and prints the table; with `--worst`, the pages that lose most. */
function main(folder: string, worst: boolean): void {
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string }
  >;
  const rows = Object.entries(truth).map(([id, { articleBody }]) => {
    const html = decodeText(gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)))).text;
    const started = performance.now();
    const draft = readHtml(html);
    const ms = performance.now() - started;
    const [gold, mine] = [shingles(articleBody), shingles(draft.text)];
    let hit = 0;
    let given = 0;
    let wanted = 0;
    for (const [run, count] of mine) hit += Math.min(count, gold.get(run) ?? 0);
    for (const count of mine.values()) given += count;
    for (const count of gold.values()) wanted += count;
    return { id, precision: given ? hit / given : 0, recall: wanted ? hit / wanted : 0, ms, draft };
  });
  const mean = (pick: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;
  const [precision, recall] = [mean((row) => row.precision), mean((row) => row.recall)];
  const share = (pick: (row: (typeof rows)[number]) => unknown): string =>
    `${rows.filter(pick).length}/${rows.length}`;
  console.log(
    `pages ${rows.length}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${((2 * precision * recall) / (precision + recall)).toFixed(3)}  median ${rows
      .map((row) => row.ms)
      .sort((a, b) => a - b)
      [rows.length >> 1].toFixed(0)} ms`,
  );
  console.log(
    `title ${share((row) => row.draft.title)}  date ${share((row) => row.draft.published)}  publisher ${share((row) => row.draft.publisher)}`,
  );
  if (worst)
    for (const row of rows
      .sort((a, b) => Math.min(a.precision, a.recall) - Math.min(b.precision, b.recall))
      .slice(0, 14))
      console.log(row.id.slice(0, 8), row.precision.toFixed(2), row.recall.toFixed(2), row.draft.title);
}

main(process.argv[2] ?? '../shared/real/ingestion/article_extraction', process.argv.includes('--worst'));
