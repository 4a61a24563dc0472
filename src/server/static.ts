import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Context } from 'hono';
import { DemarcheError } from '../errors.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.map': 'application/json',
};

/**
 * Serves the built workbench. A path that names no file is a screen: it gets the page, which reads the path itself.
 * Files with a hash in their name may be kept for ever, the page must be asked for each time.
 */
export async function serveWeb(webRoot: string, context: Context): Promise<Response> {
  const { pathname } = new URL(context.req.url);
  let path: string;
  try {
    path = normalize(decodeURIComponent(pathname));
  } catch {
    throw new DemarcheError('ROUTE_UNKNOWN', { path: pathname });
  }
  if (path.includes('\0') || path.split(sep).includes('..'))
    throw new DemarcheError('ROUTE_UNKNOWN', { path: pathname });
  const file = join(webRoot, path);
  const found = path !== '/' && (await stat(file).catch(() => null))?.isFile();
  if (!found && path.startsWith('/assets/')) throw new DemarcheError('ROUTE_UNKNOWN', { path: pathname });
  const body = await readFile(found ? file : join(webRoot, 'index.html')).catch(() => null);
  if (!body) throw new DemarcheError('ROUTE_UNKNOWN', { path: pathname });
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': TYPES[found ? extname(file) : '.html'] ?? 'application/octet-stream',
      'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}
