import type { Format } from './endpoint.ts';

const SUFFIX = /\.(json|csv|md|html|docx|pdf)$/;

/** The form of answer that a path's suffix asks for; JSON without one. */
export function formatOf(url: string): Format {
  return (SUFFIX.exec(new URL(url).pathname)?.[1] as Format | undefined) ?? 'json';
}

/** The path that routes are matched against: an API path without its suffix, every other path as it is. */
export function routePath(request: Request): string {
  const { pathname } = new URL(request.url);
  return pathname.startsWith('/api/') ? pathname.replace(SUFFIX, '') : pathname;
}
