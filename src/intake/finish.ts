import { basename } from 'node:path';
import type { DocumentInput } from '../corpus/document-input.ts';
import { canonicalText, tidyLine } from './canonical.ts';
import { dateFromFileName, dateFromUrl, type FoundDate } from './dates.ts';
import type { Draft } from './draft.ts';
import { hostOf } from './front-matter.ts';
import { detectLanguage, languageCode } from './language.ts';

/** What the user says of all documents of a reading; what a document states of itself goes before it. */
export interface Given {
  readonly date?: FoundDate | null;
  readonly publisher?: string | null;
  readonly language?: string | null;
}

const UNKNOWN: FoundDate = { date: '', precision: 'unknown' };

/**
 * Fills what a reader left open. Date: stated by the source, else given by the user, else of the dateline, the address,
 * the file name. Publisher: stated, given, of the dateline, else the site of the address.
 * @returns null when there is no text
 */
export async function finishDraft(
  draft: Draft,
  source: string,
  given: Given = {},
): Promise<DocumentInput | null> {
  const text = canonicalText(draft.text).trim();
  if (text === '') return null;
  const url = draft.url ?? (/^https?:/i.test(source) ? source : null);
  const date =
    draft.published ??
    given.date ??
    draft.guessedDate ??
    dateFromUrl(url) ??
    dateFromFileName(basename(source)) ??
    UNKNOWN;
  const name = draft.publisher ?? given.publisher ?? draft.guessedPublisher ?? hostOf(url);
  return {
    title: tidyLine(draft.title),
    text,
    language: languageCode(given.language) ?? (await detectLanguage(text, draft.language ?? null)),
    published: date.date || null,
    publishedPrecision: date.precision,
    publisher: { name, url: draft.publisherUrl ?? siteOf(url) },
    url,
    source,
    sourceLine: draft.sourceLine ?? null,
    sourceId: tidyLine(draft.sourceId),
    references: draft.references ?? [],
    sample: draft.sample ?? false,
    meta: draft.meta ?? {},
  };
}

const siteOf = (url: string | null): string | null => (url && URL.canParse(url) ? new URL(url).origin : null);
