import type { AttitudeRow, DocumentRow, QuoteRow } from '../corpus/rows.ts';
import type { DescribedColumn } from './csv.ts';

/** One quote a line, with its sentence. */
export const QUOTE_COLUMNS: readonly DescribedColumn<QuoteRow>[] = [
  ['speaker', (q) => q.speaker?.text, 'words of the text that name the speaker; empty where nobody is named'],
  [
    'actor',
    (q) => q.speaker?.actor ?? q.speaker?.country,
    'id of the speaker, else of its state (ISO 3166 alpha-2 or the acronym of an organisation)',
  ],
  ['kind', (q) => q.kind, 'direct (whole in quotation marks), mixed, or indirect (paraphrase)'],
  ['rung', (q) => q.rung, 'rung of verbal intensity, from intensity-scale.tsv'],
  ['words', (q) => q.text, 'the attributed content, pieces joined by " … "'],
  ['fragments', (q) => q.fragmentTexts.join(' | '), 'what stands in quotation marks, pieces joined by " | "'],
  [
    'principles',
    (q) => q.principles.map((p) => p.principle).join('; '),
    'principles of international order that it invokes, from principles.tsv',
  ],
  ['sentence', (q) => q.sentenceSpan.text, 'the sentence that tells it, as it stands in the document'],
  ['publisher', (q) => q.publisher.name, 'who put the document out; of several publications the earliest'],
  ['published', (q) => q.published, 'day of publication, YYYY-MM-DD'],
  ['url', (q) => q.url, 'address of the document'],
  ['document', (q) => q.docId, 'id of the document: first 16 hexadecimal digits of the hash of its text'],
  [
    'start',
    (q) => q.sentenceSpan.start,
    'where the sentence begins in the text of the document, UTF-16 units from 0',
  ],
  ['end', (q) => q.sentenceSpan.end, 'where the sentence ends, exclusive'],
  [
    'lineage',
    (q) => q.lineageId,
    'equal for near-copies: the id of the earliest of them. Count these, not rows, for independent reporting',
  ],
  ['rule', (q) => q.rule, 'rule of the engine that asserted it'],
  [
    'review',
    (q) => q.review,
    'proposed by the engine; accepted, corrected or added by an analyst. Rejected rows are left out',
  ],
  ['sample', (q) => q.sample, 'true: written for the sample library, no publication of an outlet'],
];

/** One document a line. */
export const DOCUMENT_COLUMNS: readonly DescribedColumn<DocumentRow>[] = [
  ['document', (d) => d.docId, 'id of the document: first 16 hexadecimal digits of the hash of its text'],
  ['title', (d) => d.title, 'title of the document'],
  ['publisher', (d) => d.publisher.name, 'who put the document out; of several publications the earliest'],
  [
    'ownership',
    (d) => d.publisher.ownership,
    'who owns the publisher: official, state-controlled, state-affiliated, public-service, independent, unknown',
  ],
  ['published', (d) => d.published, 'day of publication, YYYY-MM-DD'],
  ['url', (d) => d.url, 'address of the document'],
  ['language', (d) => d.language, 'ISO 639-1 code; only English is coded'],
  ['status', (d) => d.status, 'coded, other-language or failed'],
  [
    'lineage',
    (d) => d.lineageId,
    'equal for near-copies: the id of the earliest of them. Count these, not documents, for independent reporting',
  ],
  ['sentences', (d) => d.sentences, 'number of sentences'],
  ['events', (d) => d.events, 'number of events coded in it'],
  ['quotes', (d) => d.quotes, 'number of quotes coded in it'],
  ['actors', (d) => d.actors.join('; '), 'ids of the actors that it names'],
  ['sample', (d) => d.sample, 'true: written for the sample library, no publication of an outlet'],
];

/** One attitude a line, with its sentence. */
export const ATTITUDE_COLUMNS: readonly DescribedColumn<AttitudeRow>[] = [
  ['holder', (a) => a.holder.actor ?? a.holder.country, 'id of who holds the attitude, else of its state'],
  ['holder_words', (a) => a.holder.text, 'words of the text that name it'],
  ['target', (a) => a.target.actor ?? a.target.country, 'id of whom it is held towards'],
  ['target_words', (a) => a.target.text, 'words of the text that name it'],
  ['polarity', (a) => a.polarity, 'positive or negative'],
  ['strength', (a) => a.strength, '1 weak to 3 strong'],
  ['sentence', (a) => a.sentenceSpan.text, 'the sentence that tells it, as it stands in the document'],
  ['publisher', (a) => a.publisher.name, 'who put the document out; of several publications the earliest'],
  ['published', (a) => a.published, 'day of publication, YYYY-MM-DD'],
  ['url', (a) => a.url, 'address of the document'],
  ['document', (a) => a.docId, 'id of the document: first 16 hexadecimal digits of the hash of its text'],
  [
    'start',
    (a) => a.sentenceSpan.start,
    'where the sentence begins in the text of the document, UTF-16 units from 0',
  ],
  ['end', (a) => a.sentenceSpan.end, 'where the sentence ends, exclusive'],
  [
    'lineage',
    (a) => a.lineageId,
    'equal for near-copies: the id of the earliest of them. Count these, not rows, for independent reporting',
  ],
  ['rule', (a) => a.rule, 'rule of the engine that asserted it'],
  [
    'review',
    (a) => a.review,
    'proposed by the engine; accepted, corrected or added by an analyst. Rejected rows are left out',
  ],
  ['sample', (a) => a.sample, 'true: written for the sample library, no publication of an outlet'],
];
