import { useMutation } from '@tanstack/react-query';
import type { JoinAnswer } from '../../../src/server/api.ts';
import { type ApiError, queryClient, send } from '../api/client.ts';
import { withQuery } from '../api/paths.ts';
import { t } from '../lib/text.ts';
import { useAnalyst } from '../lib/use-analyst.ts';

/** What an analyst may decide on which reports tell one event. */
export type Choice =
  | { readonly action: 'join' | 'split'; readonly reports: readonly string[] }
  | { readonly undo: string };

/** Sends decisions in the analyst's name; every figure on the screen is then asked for anew. */
export function useJoinDecision(onDone?: () => void) {
  const [name, setName] = useAnalyst();
  const by = name.trim() || t('joins.someone');
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
  return { name, setName, decide };
}

/** Who decides: asked once, kept by the browser. */
export function AnalystField({
  name,
  setName,
}: Pick<ReturnType<typeof useJoinDecision>, 'name' | 'setName'>) {
  return (
    <label>
      {t('joins.by')}{' '}
      <input
        type="text"
        value={name}
        maxLength={80}
        placeholder={t('joins.someone')}
        onChange={(event) => setName(event.target.value)}
      />
    </label>
  );
}
