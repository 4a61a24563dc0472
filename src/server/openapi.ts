import { z } from 'zod';
import type { EndpointInfo } from './endpoint.ts';

const MEDIA = {
  json: 'application/json',
  csv: 'text/csv',
  md: 'text/markdown',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

const FAILURE = {
  type: 'object',
  required: ['ok', 'status', 'error'],
  properties: {
    ok: { const: false },
    status: { type: 'integer' },
    error: {
      type: 'object',
      required: ['code', 'message', 'docs'],
      properties: { code: { type: 'string' }, message: { type: 'string' }, docs: { type: 'string' } },
    },
  },
};

/** The OpenAPI 3.1 document of the endpoints that are served. */
export function openApiDocument(endpoints: readonly EndpointInfo[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const endpoint of endpoints) {
    const path = `/api${endpoint.path.replace(/:(\w+)/g, '{$1}')}`;
    (paths[path] ??= {})[endpoint.method] = operation(endpoint);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Demarche',
      version,
      description:
        'Who said and did what to whom in a crisis, with the sentence behind every figure. A suffix of the path (.csv, .md, .html) asks for another form where one is listed. Offsets are UTF-16 units into the text of a document, [start, end).',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { schemas: { Failure: FAILURE } },
  };
}

function operation({ method, path, summary, query, body, formats, answer }: EndpointInfo): object {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: jsonSchema(schema as z.ZodType),
  }));
  const content = Object.fromEntries(
    (['json', ...(formats ?? [])] as const).map((format) => [
      MEDIA[format],
      {
        schema:
          format === 'json'
            ? { type: 'object', title: answer, required: ['ok'], properties: { ok: { const: true } } }
            : { type: 'string' },
      },
    ]),
  );
  return {
    summary,
    operationId: `${method}${path.replace(/[/:]+(\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    ...(inPath.length + inQuery.length ? { parameters: [...inPath, ...inQuery] } : {}),
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body) } } } }
      : {}),
    responses: {
      200: { description: answer, content },
      default: {
        description: 'An error of the catalogue',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } },
      },
    },
  };
}

function jsonSchema(schema: z.ZodType): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return rest;
}
