import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { DemarcheError } from '../../errors.ts';
import type { DocumentAnswer, ImportAnswer, PreviewAnswer } from '../api.ts';
import type { ServerContext } from '../context.ts';
import type { Endpoints } from '../endpoint.ts';
import { Imports } from '../imports.ts';
import { namesOf } from '../names.ts';
import { pasted } from '../schemas.ts';
import { linkSource, pastedInput, uploadSource } from '../sources.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;
const HEARTBEAT_MS = 15_000;

/** Ways in: pasted text (with a preview), files, a link; imports report their progress live. */
export function importRoutes(endpoints: Endpoints, context: ServerContext): void {
  const { corpus, engine } = context;
  const imports = new Imports(corpus, engine);

  endpoints.add(
    {
      method: 'post',
      path: '/preview',
      summary: 'Code a text without saving it',
      body: pasted,
      answer: 'PreviewAnswer',
    },
    async ({ body }) => {
      const input = await pastedInput(body);
      const coding = (await imports.code(input)) ?? {
        events: [],
        quotes: [],
        attitudes: [],
        mentions: [],
        sentences: [],
      };
      const names = namesOf(engine.world, coding.events, coding.quotes);
      return { text: input.text, language: input.language, coding, names } satisfies Bare<PreviewAnswer>;
    },
  );

  endpoints.add(
    { method: 'post', path: '/documents', summary: 'Add one text', body: pasted, answer: 'DocumentAnswer' },
    async ({ body }) => {
      const input = await pastedInput(body);
      const saved = await corpus.saveDocument(input, await imports.code(input), engine.version);
      const document = await corpus.document(saved.docId);
      return {
        document,
        names: namesOf(engine.world, document.eventRows, document.quoteRows),
        reviews: await corpus.reviewsByKey(document.docId),
      } satisfies Bare<DocumentAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'post',
      path: '/imports',
      summary: 'Add documents: files (multipart form, field "files") or a link (JSON {"url"})',
      answer: 'ImportAnswer',
    },
    async ({ context: c }) => {
      const type = c.req.header('content-type') ?? '';
      if (type.includes('multipart/form-data')) {
        const form = await c.req.formData();
        const files = form.getAll('files').filter((value): value is File => typeof value !== 'string');
        if (!files.length) throw new DemarcheError('USAGE', { reason: 'The form holds no field "files".' });
        return { import: imports.start(files.map(uploadSource)) } satisfies Bare<ImportAnswer>;
      }
      const body = z
        .object({ url: z.url({ protocol: /^https?$/ }).max(4000) })
        .safeParse(await c.req.json().catch(() => null));
      if (!body.success)
        throw new DemarcheError('USAGE', {
          reason: 'Give files as a multipart form, or {"url": "https://…"} as JSON.',
        });
      return {
        import: imports.start([linkSource(body.data.url, context.open)]),
      } satisfies Bare<ImportAnswer>;
    },
  );

  const known = (id: string) => {
    const state = imports.state(id);
    if (!state) throw new DemarcheError('ROUTE_UNKNOWN', { path: `/api/imports/${id}` });
    return state;
  };

  endpoints.add(
    { method: 'get', path: '/imports/:id', summary: 'How far an import is', answer: 'ImportAnswer' },
    ({ params }) => ({
      import: known(params.id),
    }),
  );

  endpoints.add(
    {
      method: 'get',
      path: '/imports/:id/progress',
      summary: 'The same, live (server-sent events)',
      answer: 'ImportState stream',
    },
    ({ params, context: c }) => {
      const first = known(params.id);
      return streamSSE(c, async (stream) => {
        await stream.writeSSE({ data: JSON.stringify(first) });
        if (first.done) return;
        await new Promise<void>((resolve) => {
          let writing = Promise.resolve();
          const stop = imports.watch(params.id, (state) => {
            writing = writing.then(() => stream.writeSSE({ data: JSON.stringify(state) }));
            if (state.done) void writing.then(end);
          });
          const beat = setInterval(() => void stream.write(': alive\n\n'), HEARTBEAT_MS);
          const end = () => {
            clearInterval(beat);
            stop();
            resolve();
          };
          stream.onAbort(end);
          // It may have ended between the first state and the watching.
          const now = imports.state(params.id);
          if (now?.done) void stream.writeSSE({ data: JSON.stringify(now) }).then(end);
        });
      });
    },
  );
}
