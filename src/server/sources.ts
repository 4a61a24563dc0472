import type { z } from 'zod';
import type { DocumentInput } from '../corpus/index.ts';
import { DemarcheError } from '../errors.ts';
import { canonicalText } from '../intake/canonical.ts';
import type { ImportSource } from './imports.ts';
import type { pasted } from './schemas.ts';

/** A pasted text as a document. */
export function pastedInput({ text, title, publisher, date }: z.output<typeof pasted>): DocumentInput {
  return {
    title: title ?? null,
    text: canonicalText(text),
    language: 'en',
    published: date ?? null,
    publishedPrecision: date ? 'day' : 'unknown',
    publisher: { name: publisher ?? null, url: null },
    url: null,
    source: 'pasted',
    sourceLine: null,
    sourceId: null,
    references: [],
    sample: false,
    meta: {},
  };
}

/** An uploaded file. */
export function uploadSource(file: File): ImportSource {
  return {
    name: file.name,
    async *read() {
      yield new DemarcheError('INPUT_FORMAT_UNKNOWN', { input: file.name });
    },
  };
}

/** A page by its address. */
export function linkSource(url: string): ImportSource {
  return {
    name: url,
    async *read() {
      yield new DemarcheError('INPUT_FETCH_FAILED', { input: url, reason: 'offline' });
    },
  };
}
