import { useMutation } from '@tanstack/react-query';
import type { JoinAnswer } from '../../../src/server/api.ts';
import { type ApiError, queryClient, send } from '../api/client.ts';
import { withQuery } from '../api/paths.ts';
import { useAnalyst } from './use-analyst.ts';

/** What an analyst may decide on which reports tell one event. */
export type Choice =
  | { readonly action: 'join' | 'split'; readonly reports: readonly string[] }
  | { readonly undo: string };

/** Sends decisions in the analyst's name; every figure on the screen is then asked for anew. */
export function useJoinDecision(onDone?: () => void) {
  const analyst = useAnalyst();
  const { by } = analyst;
  const decide = useMutation<JoinAnswer, ApiError, Choice>({
    mutationFn: (choice) =>
      'undo' in choice
        ? send('DELETE', withQuery(`/api/joins/${choice.undo}`, { by }))
        : send('POST', '/api/joins', { ...choice, by }),
    onSuccess: async () => {
      onDone?.();
      await queryClient.invalidateQueries();
    },
  });
  return { analyst, decide };
}
