import { QueryClient, useQuery } from '@tanstack/react-query';
import type { Failure } from '../../../src/server/api.ts';
import { t } from '../lib/text.ts';

/** What the server said went wrong, or that it did not answer at all (`code` is then `UNREACHABLE`). */
export class ApiError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

export const queryClient = new QueryClient({
  defaultOptions: {
    // The server may be this very machine: whether there is a network does not tell whether it answers.
    queries: { retry: false, staleTime: 15_000, refetchOnWindowFocus: false, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

/** One request to the API. Failures of every kind come out as `ApiError`. */
export async function call<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers: { accept: 'application/json', ...init?.headers } });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError('UNREACHABLE', 0, t('failed.unreachable'));
  }
  const body = (await response.json().catch(() => null)) as Answer | Failure | null;
  if (response.ok && body) return body as Answer;
  const failure = body as Failure | null;
  throw new ApiError(
    failure?.error?.code ?? 'INTERNAL',
    response.status,
    failure?.error?.message ?? t('failed.status', { status: response.status }),
  );
}

/** Sends JSON. */
export function send<Answer>(
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer> {
  return call<Answer>(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

/** The answer of a GET, cached by its path. `null` asks nothing. `keep` shows the last answer while the next one comes. */
export function useApi<Answer>(path: string | null, keep = false) {
  return useQuery<Answer, ApiError>({
    queryKey: [path],
    queryFn: ({ signal }) => call<Answer>(path!, { signal }),
    enabled: path !== null,
    placeholderData: keep ? (last) => last : undefined,
  });
}
