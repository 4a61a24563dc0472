import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { asDemarcheError, type DemarcheError } from '../errors.ts';
import type { Failure } from './api.ts';

/** The one shape of every error the API answers. */
export function failureOf(error: DemarcheError): Failure {
  return {
    ok: false,
    status: error.status,
    error: { code: error.code, message: error.message, docs: error.docs },
  };
}

/** Whatever was thrown as an answer. What is not of the catalogue is also written to the log of the server. */
export function answerError(thrown: unknown, context: Context): Response {
  const error = asDemarcheError(thrown);
  if (error.code === 'INTERNAL') console.error(error.cause ?? error);
  return context.json(failureOf(error), error.status as ContentfulStatusCode);
}
