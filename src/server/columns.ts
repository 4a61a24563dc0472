import type { DocumentRow, QuoteRow } from '../corpus/rows.ts';
import type { Column } from './csv.ts';

/** One quote a line, with its sentence. */
export const QUOTE_COLUMNS: readonly Column<QuoteRow>[] = [
  ['speaker', (q) => q.speaker?.text],
  ['actor', (q) => q.speaker?.actor ?? q.speaker?.country],
  ['kind', (q) => q.kind],
  ['rung', (q) => q.rung],
  ['words', (q) => q.text],
  ['fragments', (q) => q.fragmentTexts.join(' | ')],
  ['principles', (q) => q.principles.map((p) => p.principle).join('; ')],
  ['sentence', (q) => q.sentenceSpan.text],
  ['publisher', (q) => q.publisher.name],
  ['published', (q) => q.published],
  ['url', (q) => q.url],
  ['document', (q) => q.docId],
  ['start', (q) => q.sentenceSpan.start],
  ['end', (q) => q.sentenceSpan.end],
  ['lineage', (q) => q.lineageId],
  ['rule', (q) => q.rule],
  ['review', (q) => q.review],
  ['sample', (q) => q.sample],
];

/** One document a line. */
export const DOCUMENT_COLUMNS: readonly Column<DocumentRow>[] = [
  ['document', (d) => d.docId],
  ['title', (d) => d.title],
  ['publisher', (d) => d.publisher.name],
  ['ownership', (d) => d.publisher.ownership],
  ['published', (d) => d.published],
  ['url', (d) => d.url],
  ['language', (d) => d.language],
  ['status', (d) => d.status],
  ['lineage', (d) => d.lineageId],
  ['sentences', (d) => d.sentences],
  ['events', (d) => d.events],
  ['quotes', (d) => d.quotes],
  ['actors', (d) => d.actors.join('; ')],
  ['sample', (d) => d.sample],
];
