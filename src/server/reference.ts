import type { EndpointInfo } from './endpoint.ts';

/** The endpoints as Markdown, for `docs/reference/api.md`. */
export function apiReference(endpoints: readonly EndpointInfo[]): string {
  const parts = [
    '# The HTTP API',
    '',
    'Generated from the code by `npm run reference`; a test fails when it is out of date. The same as OpenAPI 3.1:',
    '`/api/openapi.json` of a running server. The shapes of the answers are the types of that name in',
    '[src/server/api.ts](../../src/server/api.ts). Success is `{ok: true, …}`, failure is',
    '`{ok: false, status, error: {code, message, docs}}` with a code of [errors.md](../errors.md).',
    '',
    '| request | what | query | also as | answer |',
    '|---|---|---|---|---|',
  ];
  for (const { method, path, summary, query, formats, answer } of endpoints) {
    const names = Object.keys(query?.shape ?? {}).map((name) => `\`${name}\``);
    const also = (formats ?? []).map((format) => `.${format}`);
    parts.push(
      `| \`${method.toUpperCase()} /api${path}\` | ${summary} | ${names.join(', ')} | ${also.join(' ')} | \`${answer}\` |`,
    );
  }
  return `${parts.join('\n')}\n`;
}
