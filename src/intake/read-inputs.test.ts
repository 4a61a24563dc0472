import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docx, pdf, zip } from './fixtures/office.ts';
import { readInputs } from './read-inputs.ts';
import type { ReadOptions, ReadResult } from './types.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-intake-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
};
async function read(paths: string | string[], options?: ReadOptions): Promise<ReadResult[]> {
  const out: ReadResult[] = [];
  for await (const result of readInputs([paths].flat(), options)) out.push(result);
  return out;
}
const texts = (results: readonly ReadResult[]): string[] =>
  results.flatMap((r) => (r.ok ? [r.document.text] : []));
const codes = (results: readonly ReadResult[]): string[] =>
  results.flatMap((r) => (r.ok ? [] : [r.error.code]));

describe('formats', () => {
  const PROSE = 'The foreign ministry of Freedonia protested on Monday.';
  test.each<[string, string | Uint8Array]>([
    ['a.txt', PROSE],
    ['noext', PROSE],
    ['a.md', `---\ntitle: T\n---\n\n${PROSE}\n`],
    ['a.html', `<html><head><title>T</title></head><body><p>${PROSE}</p></body></html>`],
    ['page.txt', `<!DOCTYPE html><html><body><p>${PROSE}</p></body></html>`],
    ['a.jsonl', `{"text": "${PROSE}"}\n`],
    ['rows', `{"text": "${PROSE}"}\n{"text": "${PROSE}"}\n`],
    ['a.json', `[{"text": "${PROSE}"}]`],
    ['a.csv', `text,date\n"${PROSE}",2031-03-04\n`],
    ['a.tsv', `text\tdate\n${PROSE}\t2031-03-04\n`],
    [
      'a.xml',
      `<?xml version="1.0"?><rss version="2.0"><channel><title>G</title><link>https://g.example</link><description>d</description><item><description>${PROSE}</description></item></channel></rss>`,
    ],
    ['a.pdf', pdf([[PROSE]])],
    ['a.docx', docx([PROSE])],
    ['a.txt.gz', gzipSync(PROSE)],
    ['utf16.txt', Buffer.from(`\uFEFF${PROSE}`, 'utf16le')],
  ])('%s', async (name, content) => {
    const results = await read(put(`formats/${name}`, content));
    expect(codes(results)).toEqual([]);
    expect(texts(results)[0]).toBe(PROSE);
  });
});

describe('what each document is told to be', () => {
  test('stated before given before guessed', async () => {
    const stated = put('meta/2030-01-01-a.md', '---\ndate: 2031-03-04\npublisher: Gazette\n---\nText.');
    const silent = put('meta/2030-01-01-b.txt', 'Text without a head.');
    const given = await read([stated, silent], { date: '2029-05-06', publisher: 'Radio' });
    expect(given.map((r) => r.ok && [r.document.published, r.document.publisher.name])).toEqual([
      ['2031-03-04', 'Gazette'],
      ['2029-05-06', 'Radio'],
    ]);
    const [guessed] = await read(silent);
    expect(guessed).toMatchObject({
      ok: true,
      document: { published: '2030-01-01', publishedPrecision: 'day', publisher: { name: null, url: null } },
    });
  });

  test('nothing is known of a bare text; a bad date is refused', async () => {
    const [bare] = await read(put('bare.txt', 'Some words.'));
    expect(bare).toMatchObject({
      ok: true,
      document: {
        published: null,
        publishedPrecision: 'unknown',
        title: null,
        language: 'en',
        sample: false,
      },
    });
    await expect(read('x', { date: '2031-02-30' })).rejects.toMatchObject({ code: 'DATE_INVALID' });
  });

  test('an article names its site', async () => {
    const [row] = await read(
      put('site.jsonl', '{"text": "Words.", "url": "https://www.gazette.example/2031/03/04/a"}'),
    );
    expect(row).toMatchObject({
      ok: true,
      document: {
        publisher: { name: 'gazette.example', url: 'https://www.gazette.example' },
        published: '2031-03-04',
      },
    });
  });

  test('another language is told', async () => {
    const [french] = await read(
      put(
        'fr.txt',
        'Le ministère des affaires étrangères a condamné cette attaque contre un pays souverain.',
      ),
    );
    expect(french).toMatchObject({ ok: true, document: { language: 'fr' } });
  });
});

describe('what cannot be read', () => {
  test.each<[string, string, string | Uint8Array]>([
    ['INPUT_EMPTY', 'empty.txt', ''],
    ['INPUT_NO_TEXT', 'blank.txt', ' \n\n '],
    ['INPUT_BINARY', 'picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13)],
    ['INPUT_BINARY', 'noise', Uint8Array.from({ length: 70_000 }, (_, i) => (i * i * 31) % 256)],
    ['INPUT_TOO_LARGE', 'line.txt', 'x'.repeat(50 * 1024 * 1024)],
    ['INPUT_TOO_LARGE', 'bomb.txt.gz', gzipSync('x'.repeat(50 * 1024 * 1024))],
    ['INPUT_TOO_LARGE', 'bomb.docx', docx(['x'], 4_000_000_000)],
    ['INPUT_TOO_LARGE', 'line.jsonl', `{"text": "${'x'.repeat(50 * 1024 * 1024)}"}`],
    ['INPUT_DAMAGED', 'cut.pdf', '%PDF-1.4\n%cut off'],
    ['INPUT_DAMAGED', 'cut.docx', docx(['x']).subarray(0, 300)],
    ['INPUT_DAMAGED', 'cut.json', '[{"text": "a"'],
    ['INPUT_DAMAGED', 'cut.txt.gz', gzipSync('x'.repeat(10_000)).subarray(0, 30)],
    ['INPUT_FORMAT_UNKNOWN', 'a.zip', zip({ a: 'b' })],
    ['INPUT_FORMAT_UNKNOWN', 'a.xml', '<?xml version="1.0"?><catalogue/>'],
    [
      'INPUT_ENCODING',
      'lost.txt',
      Buffer.concat([Buffer.from('<meta charset=shift_jis>'), Buffer.alloc(400, 0xfd)]),
    ],
    ['INPUT_COLUMN_MISSING', 'a.csv', 'a,b\n1,2\n'],
  ])('%s: %s, and the rest goes in', async (code, name, content) => {
    const results = await read([put(`bad/${name}`, content), put('good.txt', 'Good words.')]);
    expect(codes(results)).toEqual([code]);
    expect(texts(results)).toEqual(['Good words.']);
  });

  test('a file that is not there, and one that a link promised', async () => {
    mkdirSync(join(folder, 'links'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'links', 'a.txt'));
    expect(codes(await read([join(folder, 'nowhere'), join(folder, 'links')]))).toEqual([
      'INPUT_NOT_FOUND',
      'INPUT_NOT_FOUND',
    ]);
  });

  test('broken rows are named by line, the others go in', async () => {
    const results = await read(put('rows.jsonl', '{"text": "One."}\n{"text": \n{"text": "Two."}\n'));
    expect(texts(results)).toEqual(['One.', 'Two.']);
    expect(results[1]).toMatchObject({ ok: false, line: 2, error: { code: 'INPUT_ROW_BROKEN' } });
  });

  test('a folder without permission', async () => {
    const closed = join(folder, 'tree', 'closed');
    mkdirSync(closed, { recursive: true });
    put('tree/open.txt', 'Open words.');
    chmodSync(folder, 0o755);
    chmodSync(closed, 0);
    // Root may read everything; for the time of the test it is somebody else.
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid!(65534);
    try {
      const results = await read(join(folder, 'tree'));
      expect(codes(results)).toEqual(['INPUT_NOT_READABLE']);
      expect(texts(results)).toEqual(['Open words.']);
    } finally {
      if (root) process.seteuid!(0);
      chmodSync(closed, 0o755);
    }
  });
});

describe('folders', () => {
  test('downwards in a fixed order, without hidden files, and links in a circle end', async () => {
    for (const name of ['b.txt', 'a/z.txt', 'a/c.md', '.hidden/x.txt', 'a/.y.txt'])
      put(`folders/${name}`, `Words of ${name}`);
    symlinkSync(join(folder, 'folders'), join(folder, 'folders', 'a', 'loop'));
    expect(texts(await read(join(folder, 'folders')))).toEqual([
      'Words of a/c.md',
      'Words of a/z.txt',
      'Words of b.txt',
    ]);
  });

  test('progress ends where it said it would', async () => {
    const paths = [
      put('progress/1.txt', 'One. '.repeat(100)),
      put('progress/2.txt.gz', gzipSync('Two. '.repeat(100))),
    ];
    const last = (await read(paths)).at(-1)!;
    expect(last.progress.sourcesTotal).toBe(2);
    expect(last.progress.bytesDone).toBe(last.progress.bytesTotal);
  });
});

describe('addresses', () => {
  test('a page is fetched with its encoding, errors and limits are told', async () => {
    const page = Buffer.from(
      '<html><body><p>Protest of the Minist\xe8re de Freedonia</p></body></html>',
      'latin1',
    );
    const server = createServer((request, response) => {
      if (request.url === '/page')
        response.setHeader('content-type', 'text/html; charset=iso-8859-1').end(page);
      else if (request.url === '/moved') response.writeHead(302, { location: '/page' }).end();
      else if (request.url === '/loop') response.writeHead(302, { location: '/loop' }).end();
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const results = await read([`${base}/moved`, `${base}/gone`, `${base}/loop`, 'http://127.0.0.1:1/']);
      expect(texts(results)).toEqual(['Protest of the Ministère de Freedonia']);
      expect(codes(results)).toEqual(['INPUT_FETCH_FAILED', 'INPUT_FETCH_FAILED', 'INPUT_FETCH_FAILED']);
      expect(results[0]).toMatchObject({ document: { url: `${base}/page`, source: `${base}/moved` } });
    } finally {
      server.close();
    }
  });
});
