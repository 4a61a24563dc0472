import { type Dossier, renderDocx, renderHtml, renderMarkdown, renderPdf } from '../dossier/index.ts';
import { fileName } from './csv.ts';
import type { Format } from './endpoint.ts';
import { PAGE_POLICY } from './security.ts';

const FILE_TYPE = {
  md: 'text/markdown; charset=utf-8',
  html: 'text/html; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

/** The forms of a dossier beside JSON. */
export const DOSSIER_FORMATS = ['md', 'html', 'docx', 'pdf'] as const satisfies readonly Format[];

/** A dossier as a file; a page and a PDF are shown unless they are to be kept. @throws CHROMIUM_MISSING, PRINT_FAILED */
export async function dossierFile(
  dossier: Dossier,
  format: keyof typeof FILE_TYPE,
  name: string,
  keep: boolean,
): Promise<Response> {
  const headers: Record<string, string> = {
    'content-type': FILE_TYPE[format],
    'content-security-policy': PAGE_POLICY,
  };
  if (keep || format === 'docx')
    headers['content-disposition'] = `attachment; filename="${fileName(name)}.${format}"`;
  return new Response(await bytesOf(dossier, format), { headers });
}

async function bytesOf(
  dossier: Dossier,
  format: keyof typeof FILE_TYPE,
): Promise<string | Uint8Array<ArrayBuffer>> {
  if (format === 'md') return renderMarkdown(dossier);
  if (format === 'html') return renderHtml(dossier);
  return new Uint8Array(await (format === 'docx' ? renderDocx(dossier) : renderPdf(dossier)));
}
