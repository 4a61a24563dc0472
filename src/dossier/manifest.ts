import { createHash } from 'node:crypto';
import { compare } from '../analysis/index.ts';
import { DemarcheError } from '../errors.ts';
import type { Dossier, DossierInput, DossierManifest, DossierSection } from './types.ts';

const FORMAT = 'demarche-dossier/1';
const COMMENT = /<!-- demarche (\{[^<>\n]*\}) -->/g;

/**
 * What a dossier carries of itself.
 * @param told  live figures of the prose, as they were told
 */
export function manifestOf(
  input: DossierInput,
  sections: readonly DossierSection[],
  told: ReadonlyMap<string, string>,
): DossierManifest {
  const figures = new Map(told);
  const claims = new Map<string, string[]>();
  for (const { id, claims: own, table, lead } of sections) {
    if (table && lead) figures.set(`${id}.lead`, lead);
    for (const { figure, cells } of table?.rows ?? [])
      figures.set(figure, cells.map((cell) => cell.text).join(' | '));
    for (const { figure, text, note } of own)
      if (figure) figures.set(`${id}.${figure}`, note ? `${text} (${note})` : text);
      else claims.set(id, [...(claims.get(id) ?? []), hashOf(`${text}\n${note ?? ''}`)]);
  }
  return {
    format: FORMAT,
    definition: input.definition,
    corpusHash: input.corpusHash,
    engineVersion: input.engineVersion,
    documents: input.documents.map((doc) => doc.docId).sort(),
    decisions: input.decisions,
    elsewhere: Object.fromEntries(sorted(input.beside.elsewhere.map((one) => [one.id, one.corpusHash]))),
    boards: Object.fromEntries(sorted(Object.entries(input.boards))),
    figures: Object.fromEntries(sorted([...figures])),
    claims: Object.fromEntries(sorted([...claims])),
  };
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);
const sorted = <T>(entries: [string, T][]) => entries.sort((a, b) => compare(a[0], b[0]));

/**
 * The manifest as an HTML comment, which Markdown and HTML show nobody; nothing in it can end the comment.
 * @param text  all that stands before it, of which a hash is kept
 */
export function manifestComment({ manifest }: Pick<Dossier, 'manifest'>, text: string): string {
  const json = JSON.stringify({ ...manifest, text: textHash(text) }).replace(
    /[<>-]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<!-- demarche ${json} -->`;
}

/** Of the words alone: line breaks and spaces at the ends of lines are what editors change unasked. */
export function textHash(text: string): string {
  return createHash('sha256').update(text.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 16);
}

/**
 * Whether somebody changed the words of a dossier in Markdown or HTML since it was written.
 * @returns null where the file carries nothing to tell it by
 */
export function editedByHand(file: string): boolean | null {
  const ours = [...file.matchAll(COMMENT)].at(-1);
  if (!ours) return null;
  const { text } = JSON.parse(ours[1]) as { text?: string };
  return text ? text !== textHash(file.slice(0, ours.index)) : null;
}

/**
 * The manifest in the text of a dossier: Markdown, HTML, JSON, or the part of a DOCX that holds it.
 * @throws DOSSIER_UNREADABLE
 */
export function readManifest(text: string, input: string): DossierManifest {
  // Ours is the last: what a source says stands before it.
  const commented = [...text.matchAll(COMMENT)].at(-1)?.[1];
  try {
    const found = JSON.parse(commented ?? text) as DossierManifest | { manifest?: DossierManifest };
    const read = 'manifest' in found ? found.manifest : (found as DossierManifest);
    const { text: _, ...manifest } = { ...read } as DossierManifest & { text?: string };
    if (manifest.format === FORMAT) return manifest;
  } catch {
    // told below: whatever it is, it carries nothing to be verified
  }
  throw new DemarcheError('DOSSIER_UNREADABLE', { input });
}
