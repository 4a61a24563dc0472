export { buildDossier } from './build.ts';
export { renderHtml } from './html.ts';
export { hypothesesMarkdown } from './hypotheses-markdown.ts';
export { renderMarkdown } from './markdown.ts';
export type { CitedSentence, Claim, Dossier, DossierInput, DossierSection } from './types.ts';
