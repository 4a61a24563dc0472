import type { z } from 'zod';
import type { DocumentInput } from '../corpus/index.ts';
import { DemarcheError } from '../errors.ts';
import { parseDate } from '../intake/dates.ts';
import { isBroken } from '../intake/draft.ts';
import { isPrivateHost } from '../intake/fetch.ts';
import { finishDraft } from '../intake/finish.ts';
import { readInputs } from '../intake/read-inputs.ts';
import { readSource } from '../intake/read-source.ts';
import type { ImportSource } from './imports.ts';
import type { pasted } from './schemas.ts';

/** A pasted text as a document. @throws INPUT_EMPTY */
export async function pastedInput({
  text,
  title,
  publisher,
  date,
}: z.output<typeof pasted>): Promise<DocumentInput> {
  const given = { date: date ? parseDate(date) : null, publisher };
  const input = await finishDraft({ text, title }, 'pasted', given);
  if (!input) throw new DemarcheError('INPUT_EMPTY', { input: 'The text' });
  return input;
}

/** An uploaded file, of whatever format intake reads. */
export function uploadSource(file: File): ImportSource {
  const { name, size } = file;
  return {
    name,
    async *read() {
      if (size === 0) throw new DemarcheError('INPUT_EMPTY', { input: name });
      for await (const draft of readSource({ name, size, stream: file.stream() })) {
        if (isBroken(draft)) {
          yield new DemarcheError('INPUT_ROW_BROKEN', { input: name, row: draft.row, reason: draft.reason });
          continue;
        }
        const input = await finishDraft(draft, name);
        yield input ?? new DemarcheError('INPUT_NO_TEXT', { input: name });
      }
    },
  };
}

/**
 * A page by its address.
 * @param open  the server is used from other machines: then it must not be a way into the network it stands in
 */
export function linkSource(url: string, open: boolean): ImportSource {
  return {
    name: url,
    async *read() {
      if (open && isPrivateHost(new URL(url).hostname))
        throw new DemarcheError('INPUT_FETCH_FAILED', { input: url, reason: 'it lies in a private network' });
      for await (const read of readInputs([url])) yield read.ok ? read.document : read.error;
    },
  };
}
