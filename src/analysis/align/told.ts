import type { AttitudeRow, EventRow, QuoteRow } from '../../corpus/rows.ts';
import { compare } from '../rows.ts';
import type { AlignedCrisis, Axis } from './align.ts';
import { leaningsOf } from './lines.ts';

/** A row that an actor's stance rests on, and which way it leans: −1 against, 1 for. */
export interface ToldLeaning extends Axis {
  readonly sign: number;
  readonly day: string | null;
  readonly row: EventRow | QuoteRow | AttitudeRow;
}

/** All rows that tell how an actor stands, by protagonist and day. Votes, which no document tells, are left out. */
export function toldBy(crises: readonly AlignedCrisis[], actor: string): ToldLeaning[] {
  return crises.flatMap((one) => {
    const crisis = one.crisis?.id ?? '';
    return leaningsOf(one)
      .flatMap(({ actor: who, towards, sign, day, row }) =>
        row && who === actor ? [{ crisis, towards, sign, day, row }] : [],
      )
      .sort(
        (a, b) =>
          one.protagonists.indexOf(a.towards) - one.protagonists.indexOf(b.towards) ||
          compare(a.day ?? '9999', b.day ?? '9999') ||
          compare(a.row.docId, b.row.docId) ||
          a.row.sentenceSpan.start - b.row.sentenceSpan.start ||
          compare(a.row.key, b.row.key),
      );
  });
}
