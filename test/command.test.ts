import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Coding } from '../src/coding/index.ts';
import { preparePlace } from '../src/corpus/postgres/place.ts';
import { readPostmasterFile } from '../src/corpus/postgres/postmaster-file.ts';
import { holdPrivatePostgres, type PrivatePostgres } from '../src/corpus/postgres/private.ts';
import { freshFolder, jsonLines, type Ran, runCommand, startCommand } from './command.ts';

// Each run is a program that starts: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const folder = freshFolder('command');
const home = join(folder, 'home');
const SAMPLES = resolve(import.meta.dirname, '../samples/crimea-2014');
const CONDEMNED =
  'Russia condemned the strikes on Caracas. “This is an act of war,” Foreign Minister Sergey Lavrov said on Monday.';

const run = (...args: string[]): Promise<Ran> => runCommand(args, { home });
const write = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};
const running = () => readPostmasterFile(preparePlace(home).dataDir) !== null;

/** The documents of the sample crisis that the tests work on. */
const documents = readdirSync(SAMPLES).filter((name) => name.endsWith('.md'));

let hold: PrivatePostgres | null = null;
beforeAll(async () => {
  mkdirSync(home, { mode: 0o755 });

  const added = await run('add', '--json', ...documents.map((name) => join(SAMPLES, name)));
  expect([added.code, added.stderr]).toEqual([0, '']);
  expect(JSON.parse(added.stdout)).toMatchObject({ added: documents.length, failed: 0 });
  expect(running(), 'the last user stops the database').toBe(false);
  hold = await holdPrivatePostgres(home); // what follows adopts it: to start it each time would take longer
  const made = await run('crisis', 'new', 'crimea', '--file', join(SAMPLES, 'crisis.json'));
  expect([made.code, made.stderr]).toEqual([0, '']);
  expect(made.stdout).toMatch(new RegExp(`^crimea: gathers ${documents.length} documents`));
}, 120_000);
afterAll(() => hold?.release());

describe('every command answers on standard output alone', () => {
  const JSON_COMMANDS: [args: string[], key: string][] = [
    [['crisis', 'list', '--json'], 'title'],
    [['crisis', 'show', 'crimea'], 'trigger'],
    [['profile', 'crimea', '--actor', 'RU', '--json'], 'sayDoGap'],
    [['events', 'list', 'crimea', '--limit', '3', '--json'], 'reports'],
    [['search', 'sanctions', '--json'], 'snippet'],
    [['who', 'the Kremlin spokesman', '--date', '2022-03-01', '--json'], 'country'],
    [['explain', 'Russia condemned the strikes.', '--json'], 'sentences'],
    [['export', '--what', 'quotes', '--format', 'jsonl', '--crisis', 'crimea'], 'fragmentTexts'],
    [['export', '--what', 'documents', '--format', 'jsonl'], 'docId'],
  ];
  test.each(JSON_COMMANDS)('%j', async (args, key) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stderr]).toEqual([0, '']);
    const rows = args[1] === 'show' ? [JSON.parse(stdout)] : jsonLines(stdout);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveProperty(key);
  });

  test('profile and crisis list for people', async () => {
    const profile = await run('profile', 'crimea', '--actor', 'RU');
    expect(profile.stdout).toMatch(/^Russia: \d+ statements?, \d+ material acts?/);
    expect((await run('crisis', 'list')).stdout).toMatch(
      new RegExp(`^crimea +${documents.length} documents`),
    );
  });

  test('parse prints CoNLL-U', async () => {
    const { code, stdout } = await runCommand(['parse', '-'], { home, input: 'Russia condemned it.' });
    const rows = stdout.split('\n').filter((line) => /^\d/.test(line));
    expect([code, rows.length]).toEqual([0, 4]);
    expect(rows.every((row) => row.split('\t').length === 10)).toBe(true);
  });

  test('events join, decisions and undo', async () => {
    const listed = await run('events', 'list', 'crimea', '--actor', 'RU', '--json');
    const deeds = jsonLines(listed.stdout).filter(({ said }) => !said);
    const [a, b] = deeds.map(({ id }) => String(id));
    const joined = await run('events', 'join', a, b, '--by', 'ana', '--note', 'one night');
    expect(joined.stdout).toMatch(/^[0-9a-f-]{36} {2}join by ana, \d{4}-\d\d-\d\d: one night\n/);
    const shown = await run('events', 'list', 'crimea', '--actor', 'RU', '--joined');
    expect(shown.stdout).toMatch(/joined to [0-9a-f]{16}:event:\d+ by ana/);
    const undone = await run('events', 'undo', joined.stdout.slice(0, 36), '--by', 'bo');
    expect(undone.stdout).toContain('undone by bo');
    expect((await run('events', 'decisions')).stdout).toBe(undone.stdout);
    const wrong = await run('events', 'split', a, 'nothing');
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringMatching(/^USAGE/)]);
  });

  test('crisis new and delete', async () => {
    expect((await run('crisis', 'new', 'short-lived', '--title', 'T', '--words', 'Sochi')).code).toBe(0);
    const twice = await run('crisis', 'new', 'short-lived', '--title', 'T');
    expect([twice.code, twice.stderr]).toEqual([2, expect.stringMatching(/^CRISIS_EXISTS/)]);
    expect((await run('crisis', 'delete', 'short-lived')).code).toBe(0);
    expect((await run('crisis', 'show', 'short-lived')).code).toBe(4);
  });

  test('a reader that has seen enough is no error', async () => {
    const child = startCommand(['export', '--format', 'jsonl'], { home });
    child.stdout!.once('data', () => child.stdout!.destroy());
    let stderr = '';
    child.stderr!.on('data', (text) => (stderr += text));
    await once(child, 'close');
    expect(stderr).toBe('');
  });
});

describe('boards are filled in on the command line', () => {
  const succeed = async (...args: string[]) => {
    const { code, stdout, stderr } = await run(...args);
    expect([args.join(' '), code, stderr]).toEqual([args.join(' '), 0, '']);
    return stdout;
  };

  test('competing hypotheses: made, marked, shown, undone, exported', async () => {
    const on = (command: string, ...args: string[]) =>
      succeed('hypotheses', command, 'why', ...args, '--by', 'ana');
    const [event] = jsonLines(await succeed('events', 'list', 'crimea', '--limit', '1', '--json'));
    await on('new', '--title', 'Why no force?', '--crisis', 'crimea');
    await on('add', 'They lack the means.');
    await on('add', 'They wait.');
    await on('evidence', '--row', String(event.id));
    expect(await on('mark', 'E1', 'H1=II', 'h2=c')).toMatch(/ana {2}mark: E1 under H1 II\n/);
    const shown = await succeed('hypotheses', 'show', 'why');
    expect(shown).toMatch(/^Why no force\? Least speaks against H2, “They wait\.”/);
    const [undone] = (await succeed('hypotheses', 'history', 'why')).trim().split('\n').slice(-2);
    await succeed('hypotheses', 'undo', 'why', undone.split(' ')[0], '--by', 'bo');
    expect(await succeed('hypotheses', 'show', 'why')).toContain('1 of 2 cells are not marked');
    const kept = JSON.parse(await succeed('hypotheses', 'export', 'why', '--format', 'json'));
    expect(kept.changes).toHaveLength(6);
    expect(await succeed('hypotheses', 'export', 'why', '--format', 'csv')).toMatch(
      /^evidence,evidence_text,/,
    );
    const refused = await run('hypotheses', 'mark', 'why', 'E1', 'H1=maybe');
    expect([refused.code, refused.stderr.split(':')[0]]).toEqual([2, 'BOARD_INVALID']);
  });

  test('scenarios: made, watched, foretold, answered, scored', async () => {
    const on = (command: string, ...args: string[]) =>
      succeed('scenarios', command, 'sanctions', ...args, '--by', 'ana');
    const terms = ['--criterion', 'A list is published.', '--deadline', '2014-04-30'];
    await on(
      'new',
      '--title',
      'Sanctions',
      '--crisis',
      'crimea',
      '--if',
      'troops stay',
      '--then',
      'the US acts',
      ...terms,
    );
    await on(
      'indicator',
      'The US lists persons',
      ...terms,
      '--actor',
      'US',
      '--types',
      'sanction',
      '--from',
      '2014-02-20',
    );
    await on('forecast', 'outcome', '70%', '--day', '2014-03-01');
    const shown = await succeed('scenarios', 'show', 'sanctions', '--day', '2014-04-30');
    expect(shown).toMatch(
      /^Sanctions, until 2014-04-30: 1 of 1 indicator appeared, 0 cannot be watched; 70 % by 1/,
    );
    await on('resolve', 'outcome', '--answer', 'yes', '--reason', 'The list of March', '--day', '2014-03-20');
    expect(await succeed('scenarios', 'scores')).toMatch(/sanctions +outcome +ana +yes +0\.700 +0\.090/);
    expect(jsonLines(await succeed('scenarios', 'list', '--json'))).toMatchObject([{ id: 'sanctions' }]);
  });
});

describe('exit codes and errors', () => {
  const ERRORS: [args: string[], code: number, name: RegExp][] = [
    [['nonsense'], 2, /unknown command/],
    [['add'], 2, /missing required argument/],
    [['who', 'Moscow', '--date', '2026-02-31x'], 2, /DATE_INVALID/],
    [['dossier', '--actor', 'RU'], 2, /USAGE/],
    [['add', '/nowhere/at/all.txt'], 3, /INPUT_NOT_FOUND/],
    [['code', '/nowhere/at/all.txt'], 3, /INPUT_NOT_FOUND/],
    [['parse', '/nowhere/at/all.txt'], 3, /INPUT_NOT_FOUND/],
    [['crisis', 'show', 'atlantis'], 4, /CRISIS_UNKNOWN/],
    [['profile', 'atlantis', '--actor', 'RU'], 4, /CRISIS_UNKNOWN/],
    [['export', '--crisis', 'atlantis'], 4, /CRISIS_UNKNOWN/],
  ];
  test.each(ERRORS)('%j ends with %i', async (args, code, name) => {
    const ran = await run(...args);
    expect(ran.code).toBe(code);
    expect(ran.stderr).toMatch(name);
    if (args[0] !== 'add') expect(ran.stdout).toBe('');
  });

  test('a database that does not answer, or a data folder that cannot be, is 5', async () => {
    const lost = await runCommand(['crisis', 'list', '--json'], {
      home,
      env: { DATABASE_URL: 'postgresql://127.0.0.1:1/none' },
    });
    expect(lost.code).toBe(5);
    expect(JSON.parse(lost.stdout)).toMatchObject({ error: { code: 'DATABASE_UNREACHABLE', status: 503 } });
    const file = write('no-folder', '');
    const closed = await runCommand(['crisis', 'list'], { home: file });
    expect([closed.code, closed.stderr]).toEqual([5, expect.stringMatching(/^DATA_FOLDER_NOT_WRITABLE/)]);
  });

  test('help goes to standard output and is no error', async () => {
    const { code, stdout, stderr } = await run('add', '--help');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('Example:');
  });
});

describe('code', () => {
  type Row = Coding & { id: string; text: string | null; date: string | null };

  test('offsets fit a file as it stands, and the text that comes back where it was changed', async () => {
    const plain = write('plain.txt', CONDEMNED);
    const page = write('page.html', `<html><body><article><p>${CONDEMNED}</p></article></body></html>`);
    const { code, stdout } = await run('code', '--date', '2026-01-03', plain, page);
    const [one, two] = jsonLines<Row>(stdout);
    expect([code, one.text, two.text?.trim()]).toEqual([0, null, CONDEMNED]);
    for (const [row, text] of [
      [one, readFileSync(plain, 'utf8')],
      [two, two.text!],
    ] as const) {
      expect(row.events.map(({ trigger }) => text.slice(trigger.start, trigger.end))).toContain('condemned');
      const [source] = row.events[0].sources;
      expect(text.slice(source.start, source.end)).toBe('Russia');
      const direct = row.quotes.find(({ kind }) => kind === 'direct');
      expect(text.slice(...direct!.fragments[0])).toMatch(/^This is an act of war/);
      expect(text.slice(direct!.speaker!.start, direct!.speaker!.end)).toContain('Lavrov');
    }
  });

  test('--jsonl prints one row an input, in order; broken rows are reported and the rest goes on', async () => {
    const file = write(
      'rows.jsonl',
      [
        JSON.stringify({ id: 'a', text: CONDEMNED, date: '2026-01-03' }),
        '{"id": "broken", "text": ',
        JSON.stringify({ id: 'no text' }),
        'null',
        '',
        JSON.stringify({ id: 'b', text: '' }),
        JSON.stringify({ id: 'c', text: 'Iran seized a tanker. 🛢 It then released the crew.' }),
      ].join('\n'),
    );
    const { code, stdout, stderr } = await run('code', '--jsonl', file);
    const rows = jsonLines<Row>(stdout);
    expect(rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(code).toBe(3);
    const broken = stderr.trim().split('\n');
    expect(broken.every((line) => line.startsWith('INPUT_ROW_BROKEN'))).toBe(true);
    expect(broken.map((line) => /row (\d+)/.exec(line)?.[1])).toEqual(['2', '3', '4']);
    expect(rows[0].events.length).toBeGreaterThan(0);
  });

  test('standard input is an input', async () => {
    const { code, stdout } = await runCommand(['code'], { home, input: CONDEMNED });
    const [row] = jsonLines<Row>(stdout);
    expect([code, row.events[0].type]).toEqual([0, 'ACCUSE']);
  });
});

test('a dossier of files gives the same bytes twice, whatever the order of the files, and stores nothing', async () => {
  const files = ['01-exercises-ordered.md', '04-use-of-force-authorised.md', '12-accession-treaty.md'];
  const paths = files.map((file) => join(SAMPLES, file));
  const empty = join(folder, 'never-made');
  const [one, two] = await Promise.all(
    [paths, [...paths].reverse()].map((list) =>
      runCommand(['dossier', '--actor', 'RU', ...list], { home: empty }),
    ),
  );
  expect([one.code, one.stderr]).toEqual([0, '']);
  expect(two.stdout).toBe(one.stdout);
  expect(one.stdout).toContain('[^1]');
  expect(existsSync(empty)).toBe(false);
  const html = join(folder, 'russia.html');
  const written = await run('dossier', '--actor', 'RU', '--crisis', 'crimea', '--format', 'html', '-o', html);
  expect([written.code, written.stdout, written.stderr]).toEqual([0, '', '']);
  expect(readFileSync(html, 'utf8')).toMatch(/^<!doctype html>/i);
});

test('exported CSV reads back: as many rows as there are events, and every sentence whole', async () => {
  const csv = await run('export', '--what', 'events');
  const rows = jsonLines<{ sentenceSpan: { text: string } }>(
    (await run('export', '--what', 'events', '--format', 'jsonl')).stdout,
  );
  const [head, ...cells] = readCsv(csv.stdout);
  expect(cells.length).toBe(rows.length);
  expect(cells.every((row) => row.length === head.length)).toBe(true);
  expect(cells.map((row) => row[head.indexOf('sentence')])).toEqual(
    rows.map(({ sentenceSpan }) => sentenceSpan.text.replace(/^(?=[=+\-@\t\r])/, "'")),
  );
});

test('a second start of the same workbench says where the first is; Ctrl-C ends it in order', async () => {
  const first = startCommand(['serve', '--port', '0'], { home });
  const lines = createInterface({ input: first.stdout! })[Symbol.asyncIterator]();
  const url = /http:\S+/.exec((await lines.next()).value)![0];
  const health = await (await fetch(`${url}api/health`)).json();
  expect(health).toMatchObject({ ok: true, documents: documents.length });
  const second = await run('serve', '--port', new URL(url).port);
  expect([second.code, second.stdout]).toEqual([0, expect.stringContaining(`already at ${url}`)]);
  const elsewhere = await runCommand(['serve', '--port', new URL(url).port], { home: join(folder, 'other') });
  expect([elsewhere.code, elsewhere.stderr]).toEqual([2, expect.stringContaining('PORT_TAKEN')]);
  first.kill('SIGINT');
  expect(await once(first, 'close')).toEqual([0, null]);
}, 60_000);

test('Ctrl-C while it starts leaves no database behind', async () => {
  const other = join(folder, 'interrupted');
  const child = startCommand(['serve', '--port', '0', '--samples'], { home: other });
  const { dataDir } = preparePlace(other);
  while (!readPostmasterFile(dataDir)) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill('SIGTERM');
  child.kill('SIGINT'); // one key can reach a program by several ways
  await once(child, 'close');
  expect(readPostmasterFile(dataDir)).toBeNull();
}, 60_000);

/** RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
