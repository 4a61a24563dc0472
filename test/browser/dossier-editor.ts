import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import type { Workbench } from './workbench.ts';

const VARIANTS = [
  { name: 'wide and light', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { name: 'narrow and dark', colorScheme: 'dark', viewport: { width: 390, height: 844 } },
] as const;

/** Writing a dossier: from a template to its files, with figures that stay live. */
export function dossierEditor({ open }: Workbench): void {
  for (const { name, ...options } of VARIANTS)
    test(`a dossier is begun, written, checked, saved, kept as DOCX and PDF (${name})`, async () => {
      const page = await open('/dossiers', options);
      await page.getByLabel('Title').fill(`Words ${name}`);
      await page.getByRole('combobox', { name: 'Actor' }).selectOption('RU');
      await page.getByRole('button', { name: 'Begin' }).click();
      await page.getByRole('heading', { level: 1, name: `Words ${name}` }).waitFor();

      await page.getByRole('button', { name: 'Add prose' }).click();
      const prose = page.getByRole('textbox', { name: 'prose 2' });
      // The browser reports in its console that the server refused the preview; here it is asked for.
      page.removeAllListeners('console');
      await prose.fill('In short: {{statments}}, against {{deeds}}.');
      await page.getByRole('button', { name: 'use statements' }).click();
      await page
        .getByText(/In short: \d+ statements.*, against 0 material acts/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Cite a sentence…' }).last().click();
      await page.getByRole('searchbox', { name: 'Words of the sentence' }).fill('act of armed aggression');
      await page.locator('li button', { hasText: 'armed aggression' }).first().click();
      expect(await prose.inputValue()).toMatch(/\[@[0-9a-f]{16}:\d+-\d+\]/);
      await page.getByRole('button', { name: 'Move up: prose 2' }).click();
      await page.getByRole('button', { name: 'Take out: Quotes' }).click();
      await page.getByLabel('What changed, in a few words').fill('Shorter');

      // A window that is closed loses nothing.
      await page.reload({ waitUntil: 'networkidle' });
      await page.getByText('Not saved yet; this browser keeps it.').waitFor();
      await page.getByLabel('What changed, in a few words').fill('Shorter');
      await page.getByRole('button', { name: 'Save version' }).click();
      await page.getByText('Saved.', { exact: true }).waitFor();

      await page.getByRole('link', { name: 'Versions' }).click();
      const latest = page.locator('#versions li').first();
      expect(await latest.innerText()).toMatch(/Shorter[\s\S]*Quotes: taken out/);
      await latest.getByRole('button', { name: 'Does it still hold?' }).click();
      await latest.getByText(/All \d+ figures of this version hold/).waitFor();

      const docx = await mammoth.extractRawText({ buffer: await kept(page, 'DOCX') });
      expect(docx.value).toMatch(/In short: \d+ statements.*, against 0 material acts/);
      const pdf = await getDocumentProxy(new Uint8Array(await kept(page, 'PDF')));
      const { text } = await extractText(pdf, { mergePages: true });
      expect(text.replace(/\s+/g, ' ')).toMatch(/In short: \d+ statements.*, against 0 material acts/);
      await page.context().close();
    });

  test('who is overtaken is told by whom, and loses nothing', async () => {
    const page = await open('/dossiers');
    await page.getByLabel('Title').fill('Two at once');
    await page.getByRole('combobox', { name: 'Actor' }).selectOption('CN');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('heading', { level: 1, name: 'Two at once' }).waitFor();
    const title = page.getByLabel('Title', { exact: true });
    await title.fill('Mine');
    const api = new URL('/api/dossiers/two-at-once', page.url()).href;
    const { definition } = (await (await page.request.get(api)).json()).stored;
    const saved = await page.request.put(api, {
      data: { definition: { ...definition, title: 'Theirs' }, by: 'Bo' },
    });
    expect(saved.ok()).toBe(true);
    // The browser reports the refusal in its console; here it is asked for.
    page.removeAllListeners('console');
    await page.getByRole('button', { name: 'Save version' }).click();
    await page.getByText('DOSSIER_SAVED_SINCE').waitFor();
    expect(await title.inputValue()).toBe('Mine');
    await page.getByRole('button', { name: 'Save mine on top' }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    expect(await page.getByText('3 versions').count()).toBe(1);
    await page.context().close();
  });
}

/** The bytes of a file that a link keeps. */
async function kept(page: Page, name: string): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name, exact: true }).click();
  return readFileSync(await (await download).path());
}
