import fc from 'fast-check';
import { expect, test } from 'vitest';
import { declaredEncoding, decodeText, detectEncoding, isBinary } from './encoding.ts';
import { decodeBytes } from './encoding-guess.ts';

/** Encodes by looking each character up in the decoder's own table; Node can decode many encodings but write few. */
function encode(text: string, encoding: string): Uint8Array {
  const table = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) table.set(decodeBytes(Uint8Array.of(byte), encoding), byte);
  return Uint8Array.from([...text], (char) => table.get(char)!);
}
const utf16 = (text: string, big: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

const RUSSIAN =
  'Министерство иностранных дел выразило решительный протест в связи с нарушением суверенитета.';
const UKRAINIAN = 'Міністерство закордонних справ України засудило ці дії та викликало посла.';
const FRENCH = 'Le ministère a « fermement condamné » l’opération ; la présidente a été reçue à l’Élysée.';
const POLISH =
  'Minister spraw zagranicznych potępił działania i wezwał do poszanowania niepodległości państw, również źródeł.';
const ENGLISH = 'The ministry said it was “deeply concerned” — and that the minister’s visit was off.';

test.each([
  ['windows-1251', RUSSIAN],
  ['windows-1251', UKRAINIAN],
  ['koi8-r', RUSSIAN],
  ['windows-1252', FRENCH],
  ['windows-1252', ENGLISH],
  ['windows-1250', POLISH],
])('%s without any declaration: %s', (encoding, text) => {
  expect(decodeText(encode(text, encoding))).toEqual({ text, encoding });
});

test('one accent or curly quote in a long English text is enough', () => {
  const text = `${'Plain English words without any accent stand here. '.repeat(200)}President Nicolás Maduro said no.`;
  expect(decodeText(encode(text, 'windows-1252')).text).toBe(text);
});

test('UTF-16 with and without a mark', () => {
  for (const big of [false, true]) {
    expect(decodeText(utf16(ENGLISH, big)).text).toBe(ENGLISH);
    expect(decodeText(utf16(`\uFEFF${RUSSIAN}`, big)).text).toBe(RUSSIAN);
  }
});

test('a declaration decides for bytes that are not UTF-8, and loses against valid UTF-8', () => {
  const page =
    '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head>Привет';
  expect(decodeText(encode(page, 'windows-1251')).text).toBe(page);
  expect(decodeText(Buffer.from(page)).text).toBe(page);
  expect(declaredEncoding(Buffer.from('<?xml version="1.0" encoding="ISO-8859-2"?><rss/>'))).toBe(
    'iso-8859-2',
  );
  expect(declaredEncoding(Buffer.from('<meta charset="no-such-thing">'))).toBeNull();
});

test('a damaged byte in UTF-8 costs that byte only', () => {
  const bytes = Buffer.concat([Buffer.from(RUSSIAN), Buffer.from([0xff]), Buffer.from(RUSSIAN)]);
  expect(decodeText(bytes).text).toBe(`${RUSSIAN}\uFFFD${RUSSIAN}`);
});

test('all UTF-8 is read as itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      fc.pre(!/\0/.test(text) && !text.startsWith('\uFEFF'));
      expect(decodeText(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' });
    }),
  );
});

test('binary files are told from text in any encoding', () => {
  expect(isBinary(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13))).toBe(true);
  expect(isBinary(Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251))).toBe(true);
  for (const text of [ENGLISH, RUSSIAN]) {
    expect(isBinary(Buffer.from(text))).toBe(false);
    expect(isBinary(utf16(text, false))).toBe(false);
  }
  expect(isBinary(encode(RUSSIAN, 'koi8-r'))).toBe(false);
  expect(detectEncoding(Buffer.from('plain'))).toBe('utf-8');
});
