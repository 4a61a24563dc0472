/**
 * How well files are read: articles cut out of saved news pages, scored as F1 over shingles of four words the way the
 * public benchmark of article extraction counts it (mean precision and mean recall over the pages, then F1); and the share
 * of real feeds that parse.
 *
 * Run alone: `npx tsx eval/intake.ts [SHARED]`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { decodeText } from '../src/intake/encoding.ts';
import { readFeed } from '../src/intake/feed.ts';
import { readHtml } from '../src/intake/html.ts';
import type { ScoreRow } from './score.ts';

/** Folders of feeds as sites published them; the other suites test single elements. */
const REAL_FEEDS = ['feeds/rss-parser/input', 'feeds/node-feedparser/feeds'];

interface PageScore {
  readonly id: string;
  readonly precision: number;
  readonly recall: number;
  readonly dated: boolean;
}

/** The rows of the score table; none where the pages are not there. */
export function scoreIntake(shared: string): ScoreRow[] {
  const source = join(shared, 'real/ingestion');
  if (!existsSync(source)) return [];
  const folder = mkdtempSync(join(tmpdir(), 'demarche-eval-'));
  try {
    for (const archive of ['article_extraction.88pages.tar.xz', 'feeds.tar.xz'])
      execFileSync('tar', ['-xJf', join(source, archive), '-C', folder]);
    const pages = scorePages(join(folder, 'article_extraction'));
    const [precision, recall] = [mean(pages, (page) => page.precision), mean(pages, (page) => page.recall)];
    return [
      {
        set: 'articles',
        figure: 'shingle F1',
        value: (2 * precision * recall) / (precision + recall),
        bar: 0.945,
      },
      {
        set: 'articles',
        figure: 'pages with a date',
        value: mean(pages, (page) => Number(page.dated)),
        bar: null,
      },
      { set: 'feeds', figure: 'real feeds that parse', value: feedShare(folder), bar: 0.95 },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Scores each page of a folder with `ground-truth.json` and `html/*.html.gz`. */
function scorePages(folder: string): PageScore[] {
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string }
  >;
  return Object.entries(truth).map(([id, { articleBody }]) => {
    const html = decodeText(gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)))).text;
    const draft = readHtml(html);
    const [gold, mine] = [shingles(articleBody), shingles(draft.text)];
    let hit = 0;
    for (const [run, count] of mine) hit += Math.min(count, gold.get(run) ?? 0);
    const share = (all: Map<string, number>): number =>
      hit /
      Math.max(
        1,
        [...all.values()].reduce((a, b) => a + b, 0),
      );
    return { id, precision: share(mine), recall: share(gold), dated: draft.published !== null };
  });
}

/** Counts of each run of four words; texts shorter than four words are one run. */
function shingles(text: string): Map<string, number> {
  const list = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const runs = new Map<string, number>();
  for (let i = 0; i === 0 || i <= list.length - 4; i++) {
    const run = list.slice(i, i + 4).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

/** Packed feeds are unpacked, as reading a file does. */
function feedShare(folder: string): number {
  let parsed = 0;
  let all = 0;
  for (const feeds of REAL_FEEDS)
    for (const name of readdirSync(join(folder, feeds)).filter((file) =>
      /\.(?:xml|rss|atom|rdf)$/.test(file),
    )) {
      all++;
      try {
        const bytes = readFileSync(join(folder, feeds, name));
        const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
        for (const _ of readFeed(decodeText(plain).text));
        parsed++;
      } catch {}
    }
  return parsed / all;
}

const mean = <T>(rows: readonly T[], pick: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const shared = process.argv.slice(2).find((arg) => !arg.startsWith('--'));
  for (const { set, figure, value } of scoreIntake(
    shared ?? fileURLToPath(new URL('../../shared', import.meta.url)),
  ))
    console.log(`${set.padEnd(10)} ${figure.padEnd(24)} ${value.toFixed(3)}`);
}
