import { Hono } from 'hono';
import { METHOD_CARDS } from '../src/analysis/index.ts';
import { methodReference } from '../src/analysis/reference.ts';
import { createProgram } from '../src/cli/program.ts';
import { commandReference } from '../src/cli/reference.ts';
import type { ServerContext } from '../src/server/context.ts';
import { apiReference } from '../src/server/reference.ts';
import { registerRoutes } from '../src/server/routes/index.ts';

/** The pages of docs/reference/ by file name. */
export async function referencePages(): Promise<Record<string, string>> {
  return {
    'commands.md': commandReference(await createProgram()),
    // Endpoints describe themselves when they are registered; none is called here, so none needs a corpus.
    'api.md': apiReference(registerRoutes(new Hono(), {} as ServerContext).list),
    'methods.md': methodReference(METHOD_CARDS),
  };
}
