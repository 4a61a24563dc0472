import JSZip from 'jszip';
import { DemarcheError } from '../errors.ts';
import { readManifest } from './manifest.ts';
import type { DossierManifest } from './types.ts';

/** Where a DOCX keeps the manifest: a custom XML part, which Word keeps and does not show. */
export const MANIFEST_PART = 'customXml/item1.xml';

/**
 * The manifest of a dossier file: .md, .html, .json or .docx.
 * @throws DOSSIER_UNREADABLE
 */
export async function manifestOfFile(bytes: Uint8Array, input: string): Promise<DossierManifest> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return readManifest(new TextDecoder().decode(bytes), input);
  const part = await JSZip.loadAsync(bytes)
    .then((zip) => zip.file(MANIFEST_PART)?.async('string'))
    .catch(() => undefined);
  const [, json] = /<manifest[^>]*>(.*)<\/manifest>/s.exec(part ?? '') ?? [];
  if (!json) throw new DemarcheError('DOSSIER_UNREADABLE', { input });
  return readManifest(json.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&'), input);
}
