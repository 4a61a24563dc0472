import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { tidyLine, tidyProse } from './canonical.ts';
import { type FoundDate, parseDate } from './dates.ts';
import type { Draft } from './draft.ts';
import { joinPdfLines } from './pdf-lines.ts';
import { plainHead } from './plain.ts';

/**
 * PDF → one document: the text of its pages in reading order, running heads and page numbers left out, words broken at
 * line ends joined. Pictures of text (scans) give none.
 * @throws Error when it is no PDF or is locked
 */
export async function readPdf(bytes: Uint8Array): Promise<Draft> {
  // The library takes the memory it is given; a copy leaves the caller's bytes alone.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
  try {
    const { text: pages } = await extractText(pdf, { mergePages: false });
    const { info } = await getMeta(pdf);
    const text = tidyProse(joinPdfLines(pages));
    const { bodyStart: _, ...head } = plainHead(text);
    const author = tidyLine(infoText(info, 'Author'));
    return {
      ...head,
      text,
      title: tidyTitle(infoText(info, 'Title')),
      // The dates of a PDF are those of the file, often of a later conversion: only a guess.
      guessedDate: head.published ?? head.guessedDate ?? guessDate(text, infoText(info, 'CreationDate')),
      published: null,
      meta: author ? { author } : {},
    };
  } finally {
    await pdf.destroy();
  }
}

const infoText = (info: Record<string, unknown> | undefined, key: string): string | null =>
  typeof info?.[key] === 'string' ? info[key] : null;

/** The first day named at the head of the first page, when it lies near the day the file was made; else the latter. */
function guessDate(text: string, created: string | null): FoundDate | null {
  const made = parseDate(created?.replace(/^D:(\d{8}).*$/, '$1'));
  for (const line of text.slice(0, 600).split('\n')) {
    const found = parseDate(line);
    const days = found && made ? Math.abs(Date.parse(found.date) - Date.parse(made.date)) / 86_400_000 : 0;
    if (found?.precision === 'day' && made && days <= 60) return found;
  }
  return made;
}

/** Programs write file names and their own names into the title. */
function tidyTitle(raw: string | null): string | null {
  const title = tidyLine(raw);
  return title && !/^(?:microsoft word|untitled|document\d*|.*\.(?:docx?|pdf|indd|qxd|rtf))\b/i.test(title)
    ? title
    : null;
}
