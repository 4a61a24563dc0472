import { expect, test } from 'vitest';
import { readDocx } from './docx.ts';
import { docx, pdf, zip } from './fixtures/office.ts';
import { readPdf } from './pdf.ts';
import { joinPdfLines } from './pdf-lines.ts';
import { unpackedSize } from './zip.ts';

const LINES = [
  'The foreign ministry of Freedonia on Monday handed the ambassador of Sylvania a note of pro-',
  'test and said that the raid on the harbour was an act of aggression against a neighbour that',
  'had done nothing to provoke it.',
  'The ambassador left without a word to the press, and his ministry did not answer questions.',
];

test('a PDF gives paragraphs, its title, and a date as a guess', async () => {
  const bytes = pdf([['4 March 2031', ...LINES], LINES], {
    Title: 'Note of protest',
    CreationDate: 'D:20310306120000Z',
  });
  const draft = await readPdf(bytes);
  expect(draft.title).toBe('Note of protest');
  expect(draft.text).toContain('a note of protest and said that the raid');
  expect(draft.text).toContain('to provoke it.\n\nThe ambassador');
  expect(draft.guessedDate).toEqual({ date: '2031-03-04', precision: 'day' });
  expect(draft.published).toBeNull();
});

test('running heads and page numbers go', () => {
  const page = (weekday: string, n: number): string =>
    [
      'League of Nations A/ES-9/L.1',
      `On ${weekday} the ministry protested.`,
      `The raid of ${weekday} had cost lives.`,
      `${n}/4`,
    ].join('\n');
  const text = joinPdfLines([page('Monday', 1), page('Tuesday', 2), page('Thursday', 3), page('Friday', 4)]);
  expect(text).not.toMatch(/A\/ES-9|\d\/4/);
  expect(text.match(/the ministry protested/g)).toHaveLength(4);
});

test('what is no PDF is an error', async () => {
  await expect(readPdf(Buffer.from('%PDF-1.4\nnothing follows'))).rejects.toThrow();
});

test('a DOCX gives its paragraphs, and the heading as title', async () => {
  const draft = await readDocx(docx(['# Note of protest', 'First &amp; foremost.', 'Second.']), 1e6);
  expect(draft).toMatchObject({
    title: 'Note of protest',
    text: 'Note of protest\n\nFirst & foremost.\n\nSecond.',
  });
});

test('an archive that claims to unpack to gigabytes is not opened', async () => {
  expect(unpackedSize(zip({ a: 'abc', b: 'de' }))).toBe(5);
  await expect(readDocx(docx(['x'], 3_000_000_000), 1e6)).rejects.toThrow(RangeError);
});
