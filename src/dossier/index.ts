import type { Dossier } from './types.ts';

export { buildDossier } from './build.ts';
export { toBibTeX, toCslJson, toRis } from './cite/bibliography-files.ts';
export { type DossierDefinition, readDefinition } from './definition.ts';
export { dossierOfCrisis, dossierOfDocuments } from './dossier-of.ts';
export { renderHtml } from './html.ts';
export { hypothesesMarkdown } from './hypotheses-markdown.ts';
export { editedSince, manifestOfFile } from './manifest-file.ts';
export { renderMarkdown } from './markdown.ts';
export { renderPdf } from './pdf.ts';
export {
  dossierOfDefinition,
  proseChecked,
  saveVersion,
  storedVersions,
  verifyVersion,
  type Workshop,
} from './stored.ts';
export { TEMPLATE_NAMES, templateOf } from './templates.ts';
export type {
  CitedSentence,
  Claim,
  Dossier,
  DossierInput,
  DossierManifest,
  DossierSection,
} from './types.ts';
export { type Verification, verify } from './verify.ts';
export type { DefinitionChange, DossierVersion } from './versions.ts';

/** The dossier as a Word file. Its library is large and loaded only here. */
export async function renderDocx(dossier: Dossier): Promise<Uint8Array> {
  return (await import('./docx.ts')).renderDocx(dossier);
}
