import { useEffect } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { CrisisAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { crisisPath } from '../api/paths.ts';
import { Failed, Loading } from '../components/states.tsx';

/** A view of one actor, asked for without saying of whom: leads on to the most active, or back where nobody acts. */
export function AnyActorScreen({ id, path }: { id: string; path: (actor: string) => string }) {
  const { data, error, refetch } = useApi<CrisisAnswer>(`/api${crisisPath(id)}`);
  const actor = data?.actors[0]?.actor;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known who acts
  useEffect(() => {
    if (data) navigate(actor ? path(actor) : crisisPath(id), { replace: true });
  }, [data, actor]);
  return error ? <Failed error={error} retry={refetch} page /> : <Loading />;
}
