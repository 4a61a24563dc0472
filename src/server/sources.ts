import type { z } from 'zod';
import type { DocumentInput } from '../corpus/index.ts';
import { DemarcheError } from '../errors.ts';
import { parseDate } from '../intake/dates.ts';
import { isPrivateHost } from '../intake/fetch.ts';
import { finishDraft } from '../intake/finish.ts';
import { readBytes, readInputs } from '../intake/index.ts';
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
  return {
    name: file.name,
    async *read() {
      const bytes = new Uint8Array(await file.arrayBuffer());
      for await (const read of readBytes(file.name, bytes)) yield read.ok ? read.document : read.error;
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
