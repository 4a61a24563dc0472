import { useInfiniteQuery } from '@tanstack/react-query';
import type { EventsAnswer } from '../../../src/server/api.ts';
import { type ApiError, call } from '../api/client.ts';
import { withQuery } from '../api/paths.ts';

/** Events asked for page by page, as one answer that grows; the last answer stays until the first page of another comes. */
export function useEventPages(path: string, limit: number) {
  const pages = useInfiniteQuery<EventsAnswer, ApiError, EventsAnswer, readonly string[], number>({
    queryKey: [path, 'pages', String(limit)],
    queryFn: ({ pageParam, signal }) =>
      call<EventsAnswer>(withQuery(path, { limit, offset: pageParam || null }), { signal }),
    initialPageParam: 0,
    getNextPageParam: (last, all) => {
      const loaded = all.reduce((sum, { events }) => sum + events.length, 0);
      return last.events.length && loaded < last.total ? loaded : undefined;
    },
    select: ({ pages: all }) => ({
      ...all[0],
      // A row that moved between two pages while they were asked for is shown once.
      events: [...new Map(all.flatMap(({ events }) => events).map((event) => [event.id, event])).values()],
      names: Object.assign({}, ...all.map(({ names }) => names)),
    }),
    placeholderData: (last) => last,
  });
  return pages;
}
