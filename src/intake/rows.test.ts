import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from './csv.ts';
import { type CsvRecord, detectDelimiter, readRecords, splitRecord } from './csv-records.ts';
import type { BrokenRow, Draft } from './draft.ts';
import { readJson, readJsonl } from './jsonl.ts';
import { type Line, readLines } from './lines.ts';

async function* stream(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const out: T[] = [];
  for await (const item of source) out.push(item);
  return out;
}
const lines = (text: string, limit?: number): AsyncGenerator<Line> =>
  readLines(stream(Buffer.from(text)), limit);

describe('lines', () => {
  test('any text cut anywhere gives its lines', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme' })),
        fc.integer({ min: 1, max: 9 }),
        async (parts, size) => {
          fc.pre(parts.every((part) => !/[\r\n\uFEFF\0]/.test(part)));
          const read = await all(
            readLines(stream(Buffer.from(parts.map((part) => `${part}\n`).join('')), size)),
          );
          expect(read.map((line) => line.text)).toEqual(parts);
        },
      ),
    );
  });

  test('a line past the limit is passed over, the next is read', async () => {
    const read = await all(lines(`short\n${'x'.repeat(500)}\nafter`, 100));
    expect(read.map((line) => line.text)).toEqual(['short', null, 'after']);
    expect(read[1].bytes).toBe(501);
  });

  test('UTF-16, and one line of windows-1252 among UTF-8', async () => {
    const wide = await all(readLines(stream(Buffer.from('\uFEFFéa\nbб', 'utf16le'), 3)));
    expect(wide.map((line) => line.text)).toEqual(['éa', 'bб']);
    const mixed = Buffer.concat([
      Buffer.from('Привет, é\n'),
      Buffer.from([0x63, 0x61, 0x66, 0xe9, 10]),
      Buffer.from('é'),
    ]);
    expect((await all(readLines(stream(mixed)))).map((line) => line.text)).toEqual([
      'Привет, é',
      'café',
      'é',
    ]);
  });
});

describe('JSONL', () => {
  test('good rows go in, broken ones are named by line', async () => {
    const source = [
      '{"id": "a", "text": "One.", "date": "2031-03-04", "publisher": "Gazette", "url": "https://g.example/1", "topic": "raid"}',
      '{"text": "cut of',
      '',
      '[1, 2]',
      '{"id": "b"}',
      '{"headline": "Only a headline", "source": {"name": "Radio"}}',
    ].join('\n');
    const read = await all(readJsonl(lines(source)));
    expect(read[0]).toMatchObject({
      sourceId: 'a',
      sourceLine: 1,
      text: 'One.',
      publisher: 'Gazette',
      meta: { topic: 'raid' },
    });
    expect(read.slice(1, 4).map((row) => (row as BrokenRow).row)).toEqual([2, 4, 5]);
    expect((read[3] as BrokenRow).reason).toBe('no text');
    expect(read[4]).toMatchObject({ text: 'Only a headline', publisher: 'Radio', sourceLine: 6 });
  });

  test('every document written as JSONL comes back', async () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((s) => s.trim() !== '' && !/^(NA|N\/A|NULL|None|nan)$/.test(s.trim()) && !s.includes('<'));
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 20 }), async (texts) => {
        const source = texts.map((text) => JSON.stringify({ text })).join('\n');
        expect((await all(readJsonl(lines(source)))).map((row) => (row as Draft).text)).toEqual(texts);
      }),
    );
  });

  test('JSON: an array, or an object that holds one; columns may be named', () => {
    const rows = [{ t: 'A headline', d: '2031-03-04', u: 'https://g.example/1' }];
    for (const value of [rows, { items: rows }])
      expect([
        ...readJson(JSON.stringify(value), 'x.json', { text: 't', date: 'd', url: 'u' }),
      ]).toMatchObject([
        { text: 'A headline', published: { date: '2031-03-04' }, url: 'https://g.example/1' },
      ]);
  });
});

const quote = (field: string): string => `"${field.replaceAll('"', '""')}"`;

describe('CSV', () => {
  test('any table of fields comes back, whatever they hold', async () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'é', ';') });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = rows.map((row) => row.map(quote).join(',')).join('\n');
        const read = await all(readRecords(lines(text), ','));
        expect(read.map((record) => (record as CsvRecord).fields)).toEqual(rows);
      }),
    );
  });

  test('columns by their usual names, fields over several lines, line numbers', async () => {
    const text =
      'Link,Headline,Date,Location,Body\r\nhttps://m.example/1,"Talks, resumed",4 March 2031,Geneva,"First ""line""\r\n\r\nSecond"\r\n,,,,\r\nhttps://m.example/2,B,2031-03-05,,Text\r\n';
    const read = await all(readCsv(lines(text), 'x.csv', detectDelimiter(text)));
    expect(read).toMatchObject([
      {
        title: 'Talks, resumed',
        text: 'First "line"\n\nSecond',
        published: { date: '2031-03-04' },
        sourceLine: 2,
        meta: { location: 'Geneva' },
      },
      { row: 5, reason: 'no text' },
      { title: 'B', text: 'Text', url: 'https://m.example/2', sourceLine: 6 },
    ]);
  });

  test('a quote never closed costs its own row only', async () => {
    const text = 'text,date\nfirst,2031-03-04\n"open,2031-03-05\nthird,2031-03-06\nfourth,2031-03-07\n';
    const read = await all(readCsv(lines(text), 'x.csv', ','));
    expect(read.map((row) => ('text' in row ? row.text : row.row))).toEqual(['first', 3, 'third', 'fourth']);
  });

  test('columns named by the user; a missing one is an error that lists what is there', async () => {
    const text = 'a;b\nSome text;2031\n';
    expect(detectDelimiter(text)).toBe(';');
    expect(await all(readCsv(lines(text), 'x.csv', ';', { text: 'A' }))).toMatchObject([
      { text: 'Some text' },
    ]);
    await expect(all(readCsv(lines(text), 'x.csv', ';', { text: 'c' }))).rejects.toMatchObject({
      code: 'INPUT_COLUMN_MISSING',
    });
    await expect(all(readCsv(lines(text), 'x.csv', ';'))).rejects.toThrow('It has: a, b.');
  });

  test('quotes inside a field are letters', () => {
    expect(splitRecord('a 5" pipe,b', ',')).toEqual(['a 5" pipe', 'b']);
    expect(splitRecord('"He" said,b', ',')).toEqual(['He said', 'b']);
    expect(splitRecord('"open', ',')).toBeNull();
  });
});
