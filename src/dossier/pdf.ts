import { printToPdf } from './chromium.ts';
import { renderHtml } from './html.ts';
import type { Dossier } from './types.ts';

/** The dossier on paper: its page, printed. @throws CHROMIUM_MISSING, PRINT_FAILED */
export function renderPdf(dossier: Dossier): Promise<Uint8Array> {
  return printToPdf(renderHtml(dossier));
}
