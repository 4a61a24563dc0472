import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { DemarcheError } from '../errors.ts';

const MB = 1024 * 1024;
const FILES = 300 * MB;
const JSON_BODY = 12 * MB;

/** Refuses bodies that would fill the memory: 300 MB of files at once, 12 MB of anything else. */
export function limitBody(): MiddlewareHandler {
  const limit = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: () => {
        throw new DemarcheError('INPUT_TOO_LARGE', {
          input: 'The request',
          size: `over ${maxSize / MB} MB`,
          limit: `${maxSize / MB} MB`,
        });
      },
    });
  const [files, other] = [limit(FILES), limit(JSON_BODY)];
  return (context, next) => (context.req.path === '/api/imports' ? files : other)(context, next);
}
