import JSZip from 'jszip';
import { DemarcheError } from '../errors.ts';
import { editedByHand, readManifest, textHash } from './manifest.ts';
import type { DossierManifest } from './types.ts';

/** Where a DOCX keeps the manifest: a custom XML part, which Word keeps and does not show. */
export const MANIFEST_PART = 'customXml/item1.xml';
/** Where it keeps words that somebody reads. */
const WORDS = ['word/document.xml', 'word/endnotes.xml'];

/**
 * The manifest of a dossier file: .md, .html, .json or .docx.
 * @throws DOSSIER_UNREADABLE
 */
export async function manifestOfFile(bytes: Uint8Array, input: string): Promise<DossierManifest> {
  if (!isZip(bytes)) return readManifest(new TextDecoder().decode(bytes), input);
  const json = await JSZip.loadAsync(bytes)
    .then(partOf)
    .catch(() => null);
  if (!json) throw new DemarcheError('DOSSIER_UNREADABLE', { input });
  return readManifest(json, input);
}

/**
 * Whether somebody changed the words of a dossier file since it was written.
 * @returns null where the file carries nothing to tell it by, as JSON does
 */
export async function editedSince(bytes: Uint8Array): Promise<boolean | null> {
  if (!isZip(bytes)) return editedByHand(new TextDecoder().decode(bytes));
  const zip = await JSZip.loadAsync(bytes);
  const { text } = JSON.parse((await partOf(zip)) ?? '{}') as { text?: string };
  return text ? text !== (await docxHash(zip)) : null;
}

/** Hash of the words of a DOCX, whatever their looks and however a program cuts them into runs. */
export async function docxHash(zip: JSZip): Promise<string> {
  const parts = await Promise.all(WORDS.map((name) => zip.file(name)?.async('string') ?? ''));
  const words = parts.map((xml) =>
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<\/w:p>/g)].map(([, text]) => text ?? '\n').join(''),
  );
  return textHash(words.map(characters).join('\n'));
}

/** The part with the manifest. @returns JSON, or null when there is none */
async function partOf(zip: JSZip): Promise<string | null> {
  const part = await zip.file(MANIFEST_PART)?.async('string');
  const [, json] = /<manifest[^>]*>(.*)<\/manifest>/s.exec(part ?? '') ?? [];
  return json ? characters(json) : null;
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

const characters = (xml: string) =>
  xml
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;|&#39;/g, "'")
    .replace(/&amp;/g, '&');
