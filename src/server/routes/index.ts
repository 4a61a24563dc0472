import type { Hono } from 'hono';
import type { ServerContext } from '../context.ts';
import { Endpoints } from '../endpoint.ts';
import { actingRoutes } from './acting.ts';
import { alignRoutes } from './align.ts';
import { compareRoutes } from './compare.ts';
import { consistencyRoutes } from './consistency.ts';
import { councilRoutes } from './council.ts';
import { crisisRoutes } from './crises.ts';
import { documentRoutes } from './documents.ts';
import { dossierRoutes } from './dossiers.ts';
import { flowRoutes } from './flows.ts';
import { hypothesesRoutes } from './hypotheses.ts';
import { importRoutes } from './imports.ts';
import { joinRoutes } from './joins.ts';
import { mediaRoutes } from './media.ts';
import { metaRoutes } from './meta.ts';
import { profileRoutes } from './profiles.ts';
import { publisherRoutes } from './publishers.ts';
import { reviewRoutes } from './reviews.ts';
import { scenarioRoutes } from './scenarios.ts';

/** Registers every endpoint of the API, in the order in which the reference lists them. */
export function registerRoutes(app: Hono, context: ServerContext): Endpoints {
  const endpoints = new Endpoints(app);
  crisisRoutes(endpoints, context);
  actingRoutes(endpoints, context);
  flowRoutes(endpoints, context);
  profileRoutes(endpoints, context);
  compareRoutes(endpoints, context);
  alignRoutes(endpoints, context);
  consistencyRoutes(endpoints, context);
  councilRoutes(endpoints, context);
  mediaRoutes(endpoints, context);
  hypothesesRoutes(endpoints, context);
  scenarioRoutes(endpoints, context);
  dossierRoutes(endpoints, context);
  joinRoutes(endpoints, context);
  documentRoutes(endpoints, context);
  reviewRoutes(endpoints, context);
  publisherRoutes(endpoints, context);
  importRoutes(endpoints, context);
  metaRoutes(endpoints, context);
  return endpoints;
}
