import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { tidyLine, tidyProse } from './canonical.ts';
import { parseDate } from './dates.ts';
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
      // Dates of a PDF are those of the file, often of a later conversion: only a guess.
      guessedDate:
        head.published ??
        head.guessedDate ??
        parseDate(infoText(info, 'CreationDate')?.replace(/^D:(\d{8}).*$/, '$1')),
      published: null,
      meta: author ? { author } : {},
    };
  } finally {
    await pdf.destroy();
  }
}

const infoText = (info: Record<string, unknown> | undefined, key: string): string | null =>
  typeof info?.[key] === 'string' ? info[key] : null;

/** Programs write file names and their own names into the title. */
function tidyTitle(raw: string | null): string | null {
  const title = tidyLine(raw);
  return title && !/^(?:microsoft word|untitled|document\d*|.*\.(?:docx?|pdf|indd|qxd|rtf))\b/i.test(title)
    ? title
    : null;
}
