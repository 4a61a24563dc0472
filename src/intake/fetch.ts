import { DemarcheError } from '../errors.ts';
import { tooLarge } from './failure.ts';
import { FETCH_TIMEOUT_MS, MAX_BINARY_BYTES } from './limits.ts';

/** A page that was fetched. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** Where the last redirect led. */
  readonly url: string;
  /** `charset` of the answer's Content-Type, or null. */
  readonly charset: string | null;
}

const MAX_REDIRECTS = 5;

/**
 * Fetches one address that the user gave. Redirects are followed, but not from the public net into a private one.
 * @throws INPUT_FETCH_FAILED, INPUT_TOO_LARGE
 */
export async function fetchPage(
  address: string,
  timeoutMs = FETCH_TIMEOUT_MS,
  limit = MAX_BINARY_BYTES,
): Promise<Fetched> {
  const signal = AbortSignal.timeout(timeoutMs);
  const failed = (reason: string, cause?: unknown): DemarcheError =>
    new DemarcheError('INPUT_FETCH_FAILED', { input: address, reason }, { cause });
  let url = address;
  try {
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const headers = {
        'user-agent': 'demarche',
        accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      };
      const answer = await fetch(url, { redirect: 'manual', signal, headers });
      const location = answer.headers.get('location');
      if (answer.status >= 300 && answer.status < 400 && location) {
        await answer.body?.cancel();
        const next = new URL(location, url);
        if (!/^https?:$/.test(next.protocol)) throw failed(`it redirects to ${next.protocol}`);
        if (isPrivateHost(next.hostname) && !isPrivateHost(new URL(address).hostname))
          throw failed('it redirects into a private network');
        url = next.href;
        continue;
      }
      if (!answer.ok || !answer.body) throw failed(`the server answers ${answer.status}`);
      const bytes = await takeBody(answer.body, address, limit);
      return {
        bytes,
        url,
        charset: answer.headers.get('content-type')?.match(/charset=["']?([\w.:-]+)/i)?.[1] ?? null,
      };
    }
  } catch (error) {
    if (error instanceof DemarcheError) throw error;
    if (signal.aborted) throw failed(`no answer within ${Math.round(timeoutMs / 1000)} s`, error);
    const { cause, message } = error as Error;
    throw failed(cause instanceof Error ? cause.message : message, error);
  }
  throw failed(`more than ${MAX_REDIRECTS} redirects`);
}

async function takeBody(body: ReadableStream<Uint8Array>, input: string, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > limit) {
      await reader.cancel();
      throw tooLarge(input, null, limit);
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}

/** Loopback, link-local and private addresses, and names that only a local network gives. */
export function isPrivateHost(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase();
  return (
    /^(?:localhost|.*\.(?:localhost|local|internal|lan|home))$/.test(name) ||
    /^(?:0|10|127)\.|^192\.168\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\./.test(name) ||
    /^(?:::1?$|f[cd][\da-f]{2}:|fe80:|::ffff:)/.test(name)
  );
}
