import type { Participant } from '../coding/types.ts';
import type { AttitudeRow, EventRow, QuoteRow, RowOrigin, RowParticipant } from '../corpus/rows.ts';
import type { EvidenceRef } from './finding.ts';

/** Whether a participant is the actor or belongs to it: `RU` covers `RU.MFA` and whoever acts for Russia. */
export function belongsTo(who: Participant | null, actor: string): boolean {
  if (!who) return false;
  if (who.actor === actor || who.actor?.startsWith(`${actor}.`)) return true;
  return !actor.includes('.') && who.country === actor;
}

/** Whether an actor id is that of the actor or of one of its organs. */
export function isOf(id: string, actor: string): boolean {
  return belongsTo({ actor: id, country: id, sector: null, start: 0, end: 0 }, actor);
}

/** Who speaks or acts in a row. */
export function voicesOf(row: EventRow | QuoteRow | AttitudeRow): readonly RowParticipant[] {
  if ('realis' in row) return row.sources;
  const voice = 'holder' in row ? row.holder : row.speaker;
  return voice ? [voice] : [];
}

/** Where a row stands in its document. */
export function evidenceOf(row: EventRow | QuoteRow | AttitudeRow): EvidenceRef {
  return {
    docId: row.docId,
    sentence: row.sentence,
    start: row.sentenceSpan.start,
    end: row.sentenceSpan.end,
    key: row.key,
  };
}

/** Evidence in a fixed order, so that the order in which rows came changes nothing. */
export function evidenceOfAll(rows: readonly (EventRow | QuoteRow)[]): EvidenceRef[] {
  return rows.map(evidenceOf).sort(compareRefs);
}

function compareRefs(a: EvidenceRef, b: EvidenceRef): number {
  return compare(a.docId, b.docId) || a.start - b.start || compare(a.key, b.key);
}

/** Day on which the row's act is told to have happened, else the day of publication. */
export function dayOf(row: EventRow | QuoteRow): string | null {
  return ('date' in row ? row.date : null) ?? row.published;
}

/** By day, then by document and place in it; undated rows last. */
export function byDay<T extends EventRow | QuoteRow>(a: T, b: T): number {
  return (
    compare(dayOf(a) ?? '9999', dayOf(b) ?? '9999') ||
    compare(a.docId, b.docId) ||
    a.sentence - b.sentence ||
    compare(a.key, b.key)
  );
}

/**
 * Rows without what near-copies of a text repeat: of the rows of one sentence in one line of reporting, those of the
 * document that was first.
 */
export function withoutCopies<T extends EventRow | QuoteRow | AttitudeRow>(rows: readonly T[]): readonly T[] {
  if (rows.length < 2) return rows;
  const documentOf = new Map<string, string>();
  const repeated = new Set<string>();
  for (const { lineageId, docId } of rows) {
    const known = documentOf.get(lineageId);
    if (known === undefined) documentOf.set(lineageId, docId);
    else if (known !== docId) repeated.add(lineageId);
  }
  if (!repeated.size) return rows;
  const place = ({ lineageId, key, sentenceSpan }: T) =>
    `${lineageId}|${key.slice(0, key.indexOf(':'))}|${sentenceSpan.text}`;
  const first = new Map<string, T>();
  for (const row of rows) {
    if (!repeated.has(row.lineageId)) continue;
    const at = place(row);
    const known = first.get(at);
    if (!known || byPublication(row, known) < 0) first.set(at, row);
  }
  return rows.filter((row) => !repeated.has(row.lineageId) || first.get(place(row))!.docId === row.docId);
}

/** By day of publication, undated last, then by document. */
function byPublication(a: RowOrigin, b: RowOrigin): number {
  return compare(a.published ?? '9999', b.published ?? '9999') || compare(a.docId, b.docId);
}

/** Code-unit order: unlike `localeCompare` the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
