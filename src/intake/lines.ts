import { byteOrderMark, decodeText, isUtf8 } from './encoding.ts';
import { MAX_TEXT_BYTES, SNIFF_BYTES } from './limits.ts';

/** One line of a stream of bytes; `text` is null when it passed the limit (it was not kept). */
export interface Line {
  readonly text: string | null;
  /** From 1. */
  readonly number: number;
  /** Bytes of the line, its line break included. */
  readonly bytes: number;
}

/**
 * Cuts a stream into lines, holding no more than one of them. UTF-16 is told by its mark; every other line is decoded by
 * itself, as UTF-8 when it is that, so that one line in another encoding does not spoil the rest.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array>,
  limit = MAX_TEXT_BYTES,
): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let held = 0;
  let bytes = 0;
  let number = 0;
  const finish = (last: Uint8Array): Line => {
    const whole = parts.length === 0 ? last : Buffer.concat([...parts, last]);
    const line = { text: held > limit ? null : decodeLine(whole), number: ++number, bytes };
    parts = [];
    held = 0;
    bytes = 0;
    return line;
  };
  for await (const chunk of asUtf8(chunks)) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      held += at - from;
      bytes += at - from + 1;
      yield finish(held > limit ? new Uint8Array() : chunk.subarray(from, at));
      from = at + 1;
    }
    held += chunk.length - from;
    bytes += chunk.length - from;
    if (held > limit) parts = [];
    else if (from < chunk.length) parts.push(chunk.slice(from));
  }
  if (bytes > 0) yield finish(new Uint8Array());
}

function decodeLine(bytes: Uint8Array): string {
  const end = bytes[bytes.length - 1] === 13 ? bytes.length - 1 : bytes.length;
  const line = bytes.subarray(0, end);
  return (isUtf8(line) ? new TextDecoder().decode(line) : decodeText(line).text).replace(/^\uFEFF/, '');
}

/** A stream in UTF-16 becomes one in UTF-8; all others pass through. */
async function* asUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | null | undefined;
  for await (const chunk of chunks) {
    if (decoder === undefined) {
      const mark = byteOrderMark(chunk.subarray(0, SNIFF_BYTES));
      decoder = mark?.startsWith('utf-16') ? new TextDecoder(mark) : null;
    }
    yield decoder ? Buffer.from(decoder.decode(chunk, { stream: true })) : chunk;
  }
}
