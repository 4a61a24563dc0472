import { createHash, timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { DemarcheError } from '../errors.ts';

/**
 * Nothing is loaded from elsewhere and no page may frame ours. `wasm-unsafe-eval` lets the reader's kernels run in the
 * browser; styles that React sets on elements go through the CSSOM and need no exception.
 */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Dossiers are self-contained pages: an own style block, no script at all. */
export const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'";

export function securityHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    if (!headers.has('content-security-policy')) headers.set('content-security-policy', POLICY);
    // Figures change with every document that is added.
    if (context.req.path.startsWith('/api/') && !headers.has('cache-control'))
      headers.set('cache-control', 'no-store');
    headers.set('x-content-type-options', 'nosniff');
    headers.set('x-frame-options', 'DENY');
    headers.set('referrer-policy', 'no-referrer');
    headers.set('cross-origin-opener-policy', 'same-origin');
    headers.set('cross-origin-resource-policy', 'same-origin');
    headers.set('permissions-policy', 'camera=(), microphone=(), geolocation=()');
  };
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Refuses requests that a foreign page makes a browser send. On the loopback address the Host must be a name of this
 * machine (a rebound DNS name is not); whatever changes something must come from our own origin or from no page.
 * @param open  the server listens beyond this machine, behind a password: any Host will do
 */
export function sameOrigin(open: boolean): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? new URL(context.req.url).host;
    if (!open && !LOOPBACK.has(host.replace(/:\d+$/, '').toLowerCase()))
      throw new DemarcheError('ORIGIN_REFUSED');
    if (!/^(GET|HEAD|OPTIONS)$/.test(context.req.method)) {
      const origin = context.req.header('origin');
      const site = context.req.header('sec-fetch-site');
      const own = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
      if (!own || (site !== undefined && site !== 'same-origin' && site !== 'none'))
        throw new DemarcheError('ORIGIN_REFUSED');
    }
    await next();
  };
}

/** HTTP basic login, any user name. A wrong password costs a second, so that guessing is slow. */
export function passwordGate(password: string): MiddlewareHandler {
  const wanted = digest(password);
  return async (context, next) => {
    const given = context.req.header('authorization')?.match(/^Basic (.+)$/i)?.[1];
    const pair = given ? Buffer.from(given, 'base64').toString('utf8') : '';
    const right = pair.includes(':') && timingSafeEqual(digest(pair.slice(pair.indexOf(':') + 1)), wanted);
    if (!right) {
      if (given) await new Promise((resolve) => setTimeout(resolve, 1000));
      context.header('www-authenticate', 'Basic realm="Demarche", charset="UTF-8"');
      throw new DemarcheError('UNAUTHORIZED');
    }
    await next();
  };
}

const digest = (text: string) => createHash('sha256').update(text).digest();
