import { useMutation } from '@tanstack/react-query';
import type { DocumentAnswer, ReviewAnswer } from '../../../src/server/api.ts';
import { type ApiError, queryClient, send } from '../api/client.ts';
import { documentApi, withQuery } from '../api/paths.ts';
import { t } from './text.ts';
import { useAnalyst } from './use-analyst.ts';

/** A decision as the API takes it, or one to be taken back. */
export type Deciding =
  | { readonly action: 'accept' | 'reject'; readonly key: string }
  | {
      readonly action: 'correct';
      readonly key: string;
      readonly event?: object;
      readonly quote?: object;
      readonly note?: string;
    }
  | { readonly action: 'add'; readonly event?: object; readonly quote?: object; readonly note?: string }
  | { readonly undo: string; readonly docId: string };

/** The decision made last in this window, whatever document it was on: what `u` takes back. */
let latest: { readonly undo: string; readonly docId: string } | null = null;

/**
 * Sends decisions on a document's codings in the analyst's name. Accepting and rejecting show at once; what the server
 * makes of every decision is asked for again, with every figure on the screen.
 * @param onDone  told where the coding stands after the decision
 */
export function useReview(docId: string, onDone: (key: string | null, made: Deciding) => void) {
  const analyst = useAnalyst();
  const { by } = analyst;
  const path = documentApi(docId);
  const decide = useMutation<ReviewAnswer, ApiError, Deciding>({
    mutationFn: (made) =>
      'undo' in made
        ? send('DELETE', withQuery(`${documentApi(made.docId)}/reviews/${made.undo}`, { by }))
        : send('POST', `${path}/reviews`, { ...made, by }),
    onMutate: (made) => {
      if ('undo' in made || (made.action !== 'accept' && made.action !== 'reject')) return;
      const review = made.action === 'accept' ? 'accepted' : 'rejected';
      queryClient.setQueryData<DocumentAnswer>(
        [path],
        (answer) => answer && shown(answer, made.key, review, by),
      );
    },
    onSuccess: ({ key, review }, made) => {
      latest = 'undo' in made ? null : { undo: review.id, docId };
      onDone(key, made);
    },
    // Not waited for: the next decision need not.
    onSettled: () => void queryClient.invalidateQueries(),
  });
  return { analyst, decide, latest };
}

function shown(
  answer: DocumentAnswer,
  key: string,
  review: 'accepted' | 'rejected',
  reviewedBy: string,
): DocumentAnswer {
  const mark = <Row extends { readonly key: string }>(rows: readonly Row[]) =>
    rows.map((row) => (row.key === key ? { ...row, review, reviewedBy } : row));
  const { document } = answer;
  return {
    ...answer,
    document: { ...document, eventRows: mark(document.eventRows), quoteRows: mark(document.quoteRows) },
  };
}
