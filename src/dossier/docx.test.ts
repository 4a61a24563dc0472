import JSZip from 'jszip';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { renderDocx } from './docx.ts';
import { besideFixture, dossierFixture } from './dossier.fixture.ts';
import { manifestOfFile } from './manifest-file.ts';

const made = () => dossierFixture({ template: 'response', beside: besideFixture() });
const open = async () => Buffer.from(await renderDocx(made()));

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

  test('the same dossier gives the same bytes, and carries its manifest', async () => {
    const dossier = made();
    const bytes = await renderDocx(dossier);
    await new Promise((resolve) => setTimeout(resolve, 1100)); // a zip tells time in steps of two seconds, XML in one
    expect(Buffer.compare(Buffer.from(bytes), Buffer.from(await renderDocx(dossier)))).toBe(0);
    expect(await manifestOfFile(bytes, 'x.docx')).toEqual(dossier.manifest);
  });
});
