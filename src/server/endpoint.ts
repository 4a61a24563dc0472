import type { Context, Hono } from 'hono';
import type { z } from 'zod';
import { DemarcheError } from '../errors.ts';
import { formatOf } from './format.ts';

export type Format = 'json' | 'csv' | 'md' | 'html' | 'docx' | 'pdf';

/** What the documentation of the API says of one endpoint, and what checks its input. */
export interface EndpointInfo {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Hono path, without `/api`: `/crises/:id`. */
  readonly path: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** Answers besides JSON that a suffix of the path asks for. */
  readonly formats?: readonly Format[];
  /** Name of the answer's type in `src/server/api.ts`. */
  readonly answer: string;
}

/** What a handler is given: its checked input. */
export interface Call<Query, Body> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  readonly format: Format;
  readonly context: Context;
}

type Out<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** Collects endpoints as they are registered, so that the OpenAPI document cannot differ from what is served. */
export class Endpoints {
  readonly list: EndpointInfo[] = [];
  readonly #app: Hono;

  constructor(app: Hono) {
    this.#app = app;
  }

  /**
   * Serves `/api` + path. What the handler returns is answered as `{ok: true, …}`; a `Response` goes out as it is.
   * Input that does not fit its schema is answered as USAGE.
   */
  add<Info extends EndpointInfo>(
    info: Info,
    handler: (call: Call<Out<Info['query']>, Out<Info['body']>>) => Promise<object> | object,
  ): void {
    this.list.push(info);
    this.#app.on(info.method.toUpperCase(), `/api${info.path}`, async (context) => {
      const format = formatOf(context.req.url);
      if (format !== 'json' && !info.formats?.includes(format))
        throw new DemarcheError('ROUTE_UNKNOWN', { path: new URL(context.req.url).pathname });
      const query = info.query ? check(info.query, context.req.query()) : undefined;
      const body = info.body ? check(info.body, await jsonBody(context)) : undefined;
      const answer = await handler({
        params: context.req.param() as Record<string, string>,
        query: query as Out<Info['query']>,
        body: body as Out<Info['body']>,
        format,
        context,
      });
      return answer instanceof Response ? answer : context.json({ ok: true, ...answer });
    });
  }
}

function check(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue.path.length ? `${issue.path.join('.')}: ` : '';
  throw new DemarcheError('USAGE', { reason: `${where}${issue.message}.` });
}

async function jsonBody(context: Context): Promise<unknown> {
  if (!context.req.header('content-type')?.includes('application/json'))
    throw new DemarcheError('USAGE', { reason: 'The body must be JSON (content-type application/json).' });
  try {
    return await context.req.json();
  } catch {
    throw new DemarcheError('USAGE', { reason: 'The body is not JSON.' });
  }
}
