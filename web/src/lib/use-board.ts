import { useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { BoardChangeAnswer, BoardChangesAnswer } from '../../../src/server/api.ts';
import { type ApiError, call, queryClient, send } from '../api/client.ts';
import { withQuery } from '../api/paths.ts';

/** What is asked of a board: a change, to take one back, or to take back the analyst's own last one. */
export type BoardRequest<Draft> =
  | { readonly change: Draft }
  | { readonly undo: string }
  | { readonly undoLast: true };

/** A change that the server did not take. */
export interface Refused<Draft> {
  readonly request: BoardRequest<Draft>;
  readonly error: ApiError;
}

interface BoardProps<Draft, Answer> {
  /** `/hypotheses/why`. */
  readonly path: string;
  readonly by: string;
  /** The answer as a change will leave it, shown until the server has answered. */
  readonly apply: (answer: Answer, draft: Draft) => Answer;
}

/**
 * Changes of a board in an analyst's name. They are shown at once, sent one after the other in the order in which they were made, and read
 * back when the last has been answered; one that is refused is kept with its error, so that nothing is lost in silence.
 */
export function useBoard<Draft, Answer extends object>({ path, by, apply }: BoardProps<Draft, Answer>) {
  const [refused, setRefused] = useState<Refused<Draft> | null>(null);
  const key = [path];
  const api = `/api${path}`;
  const { mutateAsync, isPending } = useMutation<BoardChangeAnswer | null, ApiError, BoardRequest<Draft>>({
    mutationKey: key,
    scope: { id: path },
    mutationFn: (request) => ask(api, request, by),
    onMutate: async (request) => {
      setRefused(null);
      const isBoard = {
        predicate: ({ queryKey: [asked] }: { readonly queryKey: readonly unknown[] }) => of(api, asked),
      };
      // An answer on its way knows nothing of this change and would take it off the screen again.
      await queryClient.cancelQueries(isBoard);
      if ('change' in request)
        queryClient.setQueriesData<Answer>(isBoard, (answer) => answer && apply(answer, request.change));
    },
    onError: (error, request) => setRefused({ request, error }),
    onSettled: async () => {
      if (queryClient.isMutating({ mutationKey: key }) <= 1) await queryClient.invalidateQueries();
    },
  });
  /** @returns whether it was taken */
  const request = useCallback(
    (asked: BoardRequest<Draft>) =>
      mutateAsync(asked).then(
        () => true,
        () => false,
      ),
    [mutateAsync],
  );
  const change = useCallback((draft: Draft) => request({ change: draft }), [request]);
  const undo = useCallback((id?: string) => request(id ? { undo: id } : { undoLast: true }), [request]);
  const again = () => void (refused && request(refused.request));
  return { change, undo, refused, again, forget: () => setRefused(null), pending: isPending };
}

/** The board's own answers, not its history. */
function of(api: string, asked: unknown): boolean {
  return typeof asked === 'string' && (asked === api || asked.startsWith(`${api}?`));
}

/** The last change is looked for when its turn has come: those that were made before it are stored by then. */
async function ask<Draft>(
  api: string,
  request: BoardRequest<Draft>,
  by: string,
): Promise<BoardChangeAnswer | null> {
  if ('change' in request) return send('POST', `${api}/changes`, { change: request.change, by });
  let id = 'undo' in request ? request.undo : null;
  if (id === null) {
    const { changes } = await call<BoardChangesAnswer>(`${api}/changes`);
    // The first change made the board: without it there is nothing left to change.
    id = changes.slice(1).findLast((one) => one.by === by && !one.undoneAt)?.id ?? null;
  }
  return id === null ? null : send('DELETE', withQuery(`${api}/changes/${encodeURIComponent(id)}`, { by }));
}
