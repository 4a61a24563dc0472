import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { SNIFF_BYTES } from './limits.ts';

/** A stream whose first bytes have been looked at; `all` gives them again. */
export interface Peeked {
  readonly head: Uint8Array;
  readonly all: AsyncIterable<Uint8Array>;
  /** Lets go of the file, however far it was read. */
  close(): Promise<void>;
}

/** The bytes of a file, or of standard input for `-`; `onBytes` hears how many were taken from the disk. */
export async function* openBytes(path: string, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  const stream: AsyncIterable<Uint8Array> =
    path === '-' ? process.stdin : createReadStream(path, { highWaterMark: 1 << 18 });
  for await (const chunk of stream) {
    onBytes(chunk.length);
    yield chunk;
  }
}

/** Looks at the first bytes of a stream and unpacks gzip, whatever the file is called. */
export async function peek(
  stream: AsyncIterable<Uint8Array>,
): Promise<Peeked & { readonly unpacked: boolean }> {
  const raw = await look(stream);
  if (raw.head[0] !== 0x1f || raw.head[1] !== 0x8b) return { ...raw, unpacked: false };
  try {
    return { ...(await look(gunzip(raw.all))), unpacked: true };
  } catch (error) {
    await raw.close();
    throw error;
  }
}

async function look(stream: AsyncIterable<Uint8Array>): Promise<Peeked> {
  const source = stream[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let size = 0;
  while (size < SNIFF_BYTES) {
    const { done, value } = await source.next();
    if (done) break;
    first.push(value);
    size += value.length;
  }
  async function* all(): AsyncGenerator<Uint8Array> {
    try {
      yield* first;
      first.length = 0;
      for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
    } finally {
      await source.return?.();
    }
  }
  const close = async (): Promise<void> => void (await source.return?.());
  return { head: Buffer.concat(first).subarray(0, SNIFF_BYTES), all: all(), close };
}

async function* gunzip(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzipper = createGunzip();
  const feeding = (async () => {
    for await (const chunk of stream) {
      if (gunzipper.destroyed) return;
      if (!gunzipper.write(chunk))
        await new Promise<void>((resolve) => {
          gunzipper.once('drain', resolve);
          gunzipper.once('close', resolve);
        });
    }
    gunzipper.end();
  })().catch((error) => gunzipper.destroy(error));
  try {
    yield* gunzipper as AsyncIterable<Uint8Array>;
    await feeding;
  } finally {
    gunzipper.destroy();
    await feeding;
  }
}

/** All bytes of a stream; null once they pass the limit, without holding more than that. */
export async function collect(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    if (size > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
