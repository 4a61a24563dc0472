import { Hono } from 'hono';
import type { Corpus } from '../corpus/index.ts';
import type { Engine } from '../engine/index.ts';
import { DemarcheError } from '../errors.ts';
import type { RollCall } from '../world/roll-call.ts';
import { limitBody } from './body-limit.ts';
import { createContext } from './context.ts';
import { answerError } from './failure.ts';
import { routePath } from './format.ts';
import { registerRoutes } from './routes/index.ts';
import { passwordGate, sameOrigin, securityHeaders } from './security.ts';
import { serveWeb } from './static.ts';

export interface AppOptions {
  readonly corpus: Corpus;
  readonly engine: Engine;
  /** Folder of the built workbench. */
  readonly webRoot: string;
  /** Asked of every request when given; the server then may listen beyond this machine. */
  readonly password?: string;
  /** Votes by name, which alignment reads beside the documents. */
  readonly votes?: readonly RollCall[];
}

/**
 * The API and the workbench as one application; `app.request('/api/health')` tests it without a port.
 * A screen's path with `.json` or `.csv` behind it leads to its API answer.
 */
export function createApp({ corpus, engine, webRoot, password, votes }: AppOptions): Hono {
  const app = new Hono({ getPath: routePath });
  app.onError(answerError);
  app.use(securityHeaders());
  app.use(sameOrigin(password !== undefined));
  if (password !== undefined) app.use(passwordGate(password));

  app.use(limitBody());

  const context = createContext(corpus, engine, password !== undefined, votes);
  registerRoutes(app, context);

  app.get('*', async (c): Promise<Response> => {
    const url = new URL(c.req.url);
    if (url.pathname.startsWith('/api')) throw new DemarcheError('ROUTE_UNKNOWN', { path: url.pathname });
    if (/^\/(?!assets\/)[^/].*\.(json|csv)$/.test(url.pathname))
      return c.redirect(`/api${url.pathname}${url.search}`);
    return serveWeb(webRoot, c);
  });
  app.notFound((c) =>
    answerError(new DemarcheError('ROUTE_UNKNOWN', { path: new URL(c.req.url).pathname }), c),
  );
  return app;
}
