import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createReader } from './create-reader.ts';
import type { Doc } from './doc.ts';
import type { Reader } from './reader.ts';

const model = file('model.bin');
const kernels = file('kernels.wasm');
const tables = readTables();

function file(name: string): ArrayBuffer {
  return new Uint8Array(readFileSync(new URL(`../../models/en/${name}`, import.meta.url))).buffer;
}
function readTables(): Record<string, string> {
  const folder = new URL('./tables/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -4), readFileSync(new URL(name, folder), 'utf8')]),
  );
}

/** `head -relation-> dependent` of every token that is no punctuation, by form. */
function arcs(doc: Doc): string[] {
  const out = [];
  for (let t = 0; t < doc.length; t++)
    if (doc.rel(t) !== 'punct')
      out.push(`${doc.head[t] < 0 ? '' : doc.form(doc.head[t])} -${doc.rel(t)}-> ${doc.form(t)}`);
  return out;
}

let reader: Reader;
beforeAll(async () => {
  reader = await createReader({ model, kernels, tables });
});

describe('reading', () => {
  it('finds who did what to whom in plain news prose', () => {
    const found = arcs(reader.read('The Russian foreign ministry condemned the strikes on Saturday.'));
    expect(found).toEqual(
      expect.arrayContaining([
        ' -root-> condemned',
        'condemned -nsubj-> ministry',
        'condemned -obj-> strikes',
        'condemned -obl-> Saturday',
        'ministry -amod-> Russian',
      ]),
    );
  });

  it('tells passive subjects and agents apart from active ones', () => {
    const found = arcs(reader.read('Two diplomats were expelled by the government.'));
    expect(found).toContain('expelled -nsubj:pass-> diplomats');
    expect(found).toContain('expelled -aux:pass-> were');
    expect(found).toContain('expelled -obl:agent-> government');
  });

  it('reads the same tree whatever the quotation marks', () => {
    const trees = ['"', '“', '``'].map((open, i) => {
      const close = ['"', '”', "''"][i];
      const doc = reader.read(`${open}We want peace,${close} the minister said.`);
      return [...doc.head];
    });
    expect(trees[1]).toEqual(trees[0]);
    expect(trees[2]).toEqual(trees[0]);
  });

  it('keeps offsets into the text as it was given', () => {
    const text = '  “No,” he said.\r\n\r\nIran’s envoy didn’t agree…  ';
    const doc = reader.read(text);
    expect(doc.text).toBe(text);
    let last = 0;
    for (let t = 0; t < doc.length; t++) {
      expect(doc.start[t]).toBeGreaterThanOrEqual(last);
      expect(doc.end[t]).toBeGreaterThan(doc.start[t]);
      last = doc.end[t];
    }
    expect(doc.lemma).toContain('say');
    expect(doc.paragraph[doc.sentenceCount - 1]).toBe(1);
  });

  it('reads words through soft hyphens and characters without width', () => {
    const plain = reader.read('Iran rejected sanctions on Russia.');
    const text = 'Iran re\u00adjected sanc\u200btions on\u200b Rus\u2060sia.';
    const doc = reader.read(text);
    expect(doc.lemma).toEqual(plain.lemma);
    expect(arcs(doc).length).toBe(arcs(plain).length);
    expect([...doc.head]).toEqual([...plain.head]);
    expect(doc.form(2)).toBe('sanc\u200btions');
    expect(doc.sentenceText(0)).toBe(text);
  });

  it('reads the sentence behind a dateline as it reads the sentence alone', () => {
    const alone = reader.read('Armed men attacked an army camp near the border.');
    const doc = reader.read('BAMAKO, Mali (AP) - Armed men attacked an army camp near the border.');
    expect(doc.sentenceCount).toBe(2);
    expect(arcs(doc)).toEqual(expect.arrayContaining(arcs(alone)));
  });

  it('takes any string', () => {
    for (const text of [
      '',
      ' \n\t',
      '\u00ad',
      'a \u00ad\u200d b',
      '\u0000',
      '\ud800',
      '。',
      '🙂'.repeat(3),
      '-'.repeat(1000),
    ])
      expect(() => reader.read(text)).not.toThrow();
    expect(reader.read('').length).toBe(0);
    expect(reader.read('').sentenceCount).toBe(0);
  });

  it('reads given words as they are', () => {
    const doc = reader.readTokens([['They', 'met', '.'], [], ['cannot', 'U.S.']]);
    expect(doc.sentenceCount).toBe(3);
    expect([0, 1, 2, 3, 4].map((t) => doc.form(t))).toEqual(['They', 'met', '.', 'cannot', 'U.S.']);
    expect(doc.text).toBe('They met .\n\ncannot U.S.');
    expect(doc.rel(0)).toBe('nsubj');
  });

  it('names its engine and weights', () => {
    expect(reader.version).toMatch(/^text-\d+\/en-[0-9a-f]{8}$/);
  });

  it('says what is missing', async () => {
    const { starters: _, ...rest } = tables;
    await expect(createReader({ model, kernels, tables: rest })).rejects.toThrow('starters');
    await expect(createReader({ model: new ArrayBuffer(8), tables })).rejects.toThrow('not a parser model');
  });
});
