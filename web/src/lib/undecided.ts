import type { QueueAnswer } from '../../../src/server/api.ts';
import type { Item } from './items.ts';

/** Whether nobody decided on a coding yet. */
export function isOpen({ event, quote }: Item): boolean {
  return (event ?? quote)?.review === 'proposed';
}

/** The next undecided coding after `at` in reading order, round by the start; undefined when none is left but `at` itself. */
export function nextOpen(items: readonly Item[], at: string | null): Item | undefined {
  const here = items.findIndex((item) => item.key === at);
  return [...items.slice(here + 1), ...items.slice(0, Math.max(0, here))].find(isOpen);
}

/** The next coding of a queue after the one at hand; the first when that is in it no more. */
export function nextInQueue(
  next: QueueAnswer['next'],
  docId: string,
  at: string | null,
): QueueAnswer['next'][number] | undefined {
  const here = next.findIndex((one) => one.docId === docId && one.key === at);
  return [...next.slice(here + 1), ...next.slice(0, Math.max(0, here))].find(
    (one) => one.docId !== docId || one.key !== at,
  );
}
