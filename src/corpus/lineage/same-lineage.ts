import { likeness, type MinHash } from './min-hash.ts';

/** What is compared of two documents. */
export interface Copyable extends Pick<MinHash, 'signature' | 'size'> {
  readonly wire: string | null;
  readonly published: string | null;
}

/** Most of the two texts is the same. */
const SIMILAR = 0.5;
/** A shorter text that is nearly all in the longer one: a copy that was cut. */
const CONTAINED = 0.8;
const CUT_SIMILAR = 0.2;
/** Less is enough when both credit the same agency on about the same day. */
const WIRE_SIMILAR = 0.25;
const WIRE_DAYS = 2;
/** A bulletin that comes every week in the same words is news each time. */
const COPY_DAYS = 6;

/** Whether two texts are copies of one report. */
export function sameLineage(a: Copyable, b: Copyable): boolean {
  const days = daysBetween(a.published, b.published);
  if (days > COPY_DAYS) return false;
  const { similarity, contained } = likeness(a, b);
  if (similarity >= SIMILAR || (contained >= CONTAINED && similarity >= CUT_SIMILAR)) return true;
  return a.wire !== null && a.wire === b.wire && days <= WIRE_DAYS && similarity >= WIRE_SIMILAR;
}

/** Days between two dates; 0 when one is not known: that is no reason to keep copies apart. */
function daysBetween(a: string | null, b: string | null): number {
  return a && b ? Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000 : 0;
}
