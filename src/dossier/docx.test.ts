import JSZip from 'jszip';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { DemarcheError } from '../errors.ts';
import { renderDocx } from './docx.ts';
import { besideFixture, dossierFixture } from './dossier.fixture.ts';
import { editedSince, manifestOfFile } from './manifest-file.ts';

const made = () => dossierFixture({ template: 'response', beside: besideFixture() });
/** As on a machine without Chromium. */
const undrawn = () => Promise.reject(new DemarcheError('CHROMIUM_MISSING'));
const open = async () => Buffer.from(await renderDocx(made(), undrawn));

describe('the dossier as DOCX', () => {
  test('opened again it has the headings, the tables and the words of the dossier', async () => {
    const dossier = made();
    const { value: html } = await mammoth.convertToHtml({ buffer: await open() });
    for (const section of dossier.sections.filter((one) => one.title))
      expect(html).toContain(`${section.title}</h1>`);
    expect(html).toContain('<h1>Deeds</h1>');
    expect(html).toContain('<table>');
    const { value: text } = await mammoth.extractRawText({ buffer: await open() });
    for (const claim of dossier.sections.flatMap((section) => section.claims))
      expect(text).toContain(claim.text);
  });

  test('each cited sentence is one endnote, which links to its source', async () => {
    const dossier = made();
    const zip = await JSZip.loadAsync(await open());
    const text = await zip.file('word/document.xml')!.async('string');
    const notes = await zip.file('word/endnotes.xml')!.async('string');
    const relations = await zip.file('word/_rels/endnotes.xml.rels')!.async('string');
    const numbers = dossier.evidence.map((one) => String(one.number));
    const referred = [...text.matchAll(/<w:endnoteReference w:id="(\d+)"/g)].map(([, id]) => id);
    expect(referred).toEqual(numbers);
    expect([...notes.matchAll(/r:id="([^"]+)"/g)].length).toBeGreaterThan(0);
    for (const [, id] of notes.matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g))
      expect(relations).toMatch(new RegExp(`Id="${id}"[^>]*Target="https://example.org/1"`));
    expect(notes).toContain('An earlier attack');
    const anchors = [...text.matchAll(/w:anchor="([^"]+)"/g)].map(([, name]) => name);
    const ids = [...text.matchAll(/<w:bookmarkStart [^>]*w:id="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(numbers.length);
    for (const anchor of anchors) expect(text).toContain(`w:name="${anchor}"`);
  });

  test('drawings stand in it by themselves, told to those who do not see them and as tables below', async () => {
    const { figures } = made();
    const zip = await JSZip.loadAsync(await open());
    const drawn = await Promise.all(zip.file(/^word\/media\/.*\.svg$/).map((file) => file.async('string')));
    expect(drawn).toHaveLength(figures.length);
    for (const svg of drawn) {
      expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" /);
      expect(svg).not.toMatch(/var\(|paint-order/);
    }
    expect(drawn.join()).toContain('#a8341b');
    const text = await zip.file('word/document.xml')!.async('string');
    const { value: words } = await mammoth.extractRawText({ buffer: await open() });
    for (const { caption, title, table } of figures) {
      expect(text).toContain(`title="${title}"`);
      expect(words).toContain(caption);
      for (const row of table.rows) for (const cell of row) expect(words).toContain(cell);
    }
    expect(figures[0].table.rows).toEqual([['3 Jan 2026', 'Verbal: 1 hostile', '']]);
  });

  test('where a program draws them the tables are left out, and a PNG stands beside each', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 7]);
    const bytes = await renderDocx(made(), async () => png);
    const zip = await JSZip.loadAsync(bytes);
    const [file] = zip.file(/\.png$/);
    expect(await file.async('uint8array')).toEqual(png);
    const { value: words } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(words).not.toContain('Words or deeds');
  });

  test('the same dossier gives the same bytes, and carries its manifest', async () => {
    const dossier = made();
    const bytes = await renderDocx(dossier, undrawn);
    await new Promise((resolve) => setTimeout(resolve, 1100)); // a zip tells time in steps of two seconds, XML in one
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await renderDocx(dossier, undrawn)))).toBe(0);
    expect(await manifestOfFile(bytes, 'x.docx')).toEqual(dossier.manifest);
  });

  test('words changed by hand are noticed; that a program cuts them into other runs is not', async () => {
    const bytes = await open();
    const zip = await JSZip.loadAsync(bytes);
    const text = await zip.file('word/document.xml')!.async('string');
    const saved = (xml: string) => zip.file('word/document.xml', xml).generateAsync({ type: 'uint8array' });
    expect(await editedSince(bytes)).toBe(false);
    const cut = text.replace('>Russia: ', '>Rus</w:t></w:r><w:r><w:t xml:space="preserve">sia: ');
    expect(cut).not.toBe(text);
    expect(await editedSince(await saved(cut))).toBe(false);
    expect(await editedSince(await saved(text.replace('>Russia: ', '>Rossiya: ')))).toBe(true);
  });
});
