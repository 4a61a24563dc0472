import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCorpus } from '../src/corpus/corpus.ts';
import { numberedItem } from '../src/corpus/testing/numbered-item.ts';
import { freshFolder, jsonLines, runCommand } from './command.ts';

const MEGABYTE = 1024 * 1024;
/** Documents that the command adds, and the most that are stored before it to fill the disk. */
const COUNT = 200;
const MOST = 10_000;
const BATCH = 25;
const folder = freshFolder('full');
const home = join(folder, 'home');
mkdirSync(home);

/** A disk of our own that may be filled: only root on Linux gets one. */
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=755', 'tmpfs', home]).status === 0;
if (!mounted) console.warn('The full disk is not tested: no disk can be mounted here (root on Linux can).');
afterAll(() => {
  if (mounted) execFileSync('umount', ['-l', home]);
});

/** Fills the disk until so many bytes are left. */
function leave(bytes: number, file: string): void {
  const { bavail, bsize } = statfsSync(home);
  writeFileSync(file, Buffer.alloc(bavail * bsize - bytes));
}

test.skipIf(!mounted)(
  'a full disk is told as such; what was acknowledged is there when there is space again, nothing twice',
  async () => {
    const first = await openCorpus({ home }); // makes the cluster
    const ballast = join(home, 'ballast');
    const acknowledged: string[] = [];
    const fill = async () => {
      for (let from = 0; from < MOST; from += BATCH) {
        if (from === COUNT) leave(2 * MEGABYTE, ballast);
        const items = Array.from({ length: BATCH }, (_, i) => numberedItem(from + i));
        const outcomes = await first.saveDocuments(items, 'e1');
        acknowledged.push(...outcomes.map(({ docId }) => docId));
      }
    };
    await expect(fill()).rejects.toMatchObject({ code: 'DISK_FULL' });
    expect(acknowledged.length).toBeGreaterThanOrEqual(COUNT);
    await first.close();

    // The command says so too, whether the database still starts or not.
    leave(0, join(home, 'more-ballast'));
    const rows = Array.from({ length: COUNT }, (_, i) =>
      JSON.stringify({ text: numberedItem(MOST + i).input.text }),
    );
    const file = join(folder, 'rows.jsonl');
    writeFileSync(file, rows.join('\n'));
    chmodSync(file, 0o644);
    const full = await runCommand(['add', file], { home });
    expect([full.code, full.stderr]).toEqual([
      5,
      expect.stringMatching(/^DISK_FULL: The disk that holds .+ is full/),
    ]);

    rmSync(ballast);
    rmSync(join(home, 'more-ballast'));
    const again = await runCommand(['add', '--json', file], { home });
    expect([again.code, again.stderr]).toEqual([0, '']);
    const exported = await runCommand(['export', '--what', 'documents', '--format', 'jsonl'], { home });
    const ids = jsonLines<{ docId: string }>(exported.stdout).map(({ docId }) => docId);
    const there = new Set(ids);
    expect(there.size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(acknowledged.length + COUNT);
    expect(acknowledged.filter((docId) => !there.has(docId))).toEqual([]);
  },
  180_000,
);
