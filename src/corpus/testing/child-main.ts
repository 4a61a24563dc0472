/**
 * Run as a process by tests.
 * `hold HOME`: holds the private PostgreSQL, prints the pid of its postmaster, leaves when its input ends.
 * `add HOME COUNT BATCH`: adds documents batch by batch and prints the ids of each batch when it is acknowledged.
 */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { openCorpus } from '../corpus.ts';
import { readPostmasterFile } from '../postgres/postmaster-file.ts';
import { holdPrivatePostgres } from '../postgres/private.ts';
import { numberedItem } from './numbered-item.ts';

const [task, home, count, batch] = process.argv.slice(2);
const print = (line: string) => writeSync(1, `${line}\n`);

if (task === 'hold') {
  const hold = await holdPrivatePostgres(home);
  print(String(readPostmasterFile(hold.place.dataDir)?.pid));
  process.stdin.resume();
  await once(process.stdin, 'end');
  await hold.release();
} else if (task === 'add') {
  const corpus = await openCorpus({ home });
  for (let from = 0; from < Number(count); from += Number(batch)) {
    const items = Array.from({ length: Number(batch) }, (_, i) => numberedItem(from + i));
    const outcomes = await corpus.saveDocuments(items, 'e1');
    print(outcomes.map(({ docId }) => docId).join(' '));
  }
  await corpus.close();
}
