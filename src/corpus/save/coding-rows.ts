import type { Coding, Participant, SpanPair } from '../../coding/types.ts';
import { applyReviews, type Reviewed } from '../review/apply-reviews.ts';
import type { Review, ReviewKind } from '../review/review.ts';
import type { ParticipantRole } from '../tables.ts';

/** Rows to insert, by table; the keys of a row are the columns. */
export type RowsByTable = Record<string, object[]>;

/** A coding as rows, with what the document's own row says of it. */
export interface CodingRows {
  readonly tables: RowsByTable;
  readonly actors: readonly string[];
  readonly eventCount: number;
  readonly quoteCount: number;
}

/** Turns a coding and the analysts' decisions on it into the rows of a document. */
export function codingRows(
  docId: string,
  text: string,
  coding: Coding,
  reviews: readonly Review[],
): CodingRows {
  const cut = (start: number, end: number) => wellFormed(text.slice(start, end));
  const events = applyReviews('event', coding.events, reviews, coding.sentences);
  const quotes = applyReviews('quote', coding.quotes, reviews, coding.sentences);
  const attitudes = applyReviews('attitude', coding.attitudes, reviews, coding.sentences);
  const named = (participant: Participant) => ({
    actor: participant.actor,
    country: participant.country,
    sector: participant.sector,
    start: participant.start,
    end: participant.end,
    text: cut(participant.start, participant.end),
  });
  const tables = {
    sentences: coding.sentences.map(([start, end], seq) => ({
      doc_id: docId,
      seq,
      span_start: start,
      span_end: end,
      text: cut(start, end),
    })),
    mentions: coding.mentions.map((mention, seq) => ({
      doc_id: docId,
      seq,
      sentence: mention.sentence,
      span_start: mention.start,
      span_end: mention.end,
      kind: mention.kind,
      actor: mention.actor,
      country: mention.country,
      sector: mention.sector,
      confidence: mention.confidence,
    })),
    events: events.map(({ coded, state, by }, seq) => ({
      doc_id: docId,
      seq,
      type: coded.type,
      mode: coded.mode,
      context: coded.context,
      cameo: coded.cameo,
      quad: coded.quad,
      goldstein: coded.goldstein,
      said: coded.said,
      realis: coded.realis,
      domestic: coded.domestic,
      channel: coded.channel,
      rung: coded.rung,
      date: coded.date,
      date_precision: coded.datePrecision,
      trigger_start: coded.trigger.start,
      trigger_end: coded.trigger.end,
      trigger_text: cut(coded.trigger.start, coded.trigger.end),
      sentence: coded.sentence,
      place: coded.place,
      rule: coded.rule,
      review: state,
      reviewed_by: by,
    })),
    participants: events.flatMap(({ coded }, eventSeq) =>
      rolesOf(coded).map(({ role, seq, participant }) => ({
        doc_id: docId,
        event_seq: eventSeq,
        role,
        seq,
        actor: participant.actor,
        country: participant.country,
        sector: participant.sector,
        span_start: participant.start,
        span_end: participant.end,
        text: cut(participant.start, participant.end),
        date: coded.date,
      })),
    ),
    quotes: quotes.map(({ coded, state, by }, seq) => ({
      doc_id: docId,
      seq,
      kind: coded.kind,
      spans: coded.spans,
      fragments: coded.fragments,
      text: coded.spans.map(([start, end]) => cut(start, end)).join(' … '),
      fragment_texts: coded.fragments.map(([start, end]) => cut(start, end)),
      speaker: coded.speaker && named(coded.speaker),
      speaker_actor: coded.speaker?.actor ?? null,
      speaker_country: coded.speaker?.country ?? null,
      cue: coded.cue,
      targets: coded.targets,
      rung: coded.rung,
      axes: coded.axes,
      principles: coded.principles,
      sentence: coded.sentence,
      rule: coded.rule,
      review: state,
      reviewed_by: by,
    })),
    attitudes: attitudes.map(({ coded, state, by }, seq) => ({
      doc_id: docId,
      seq,
      holder: named(coded.holder),
      holder_actor: coded.holder.actor,
      holder_country: coded.holder.country,
      target: named(coded.target),
      target_actor: coded.target.actor,
      target_country: coded.target.country,
      polarity: coded.polarity,
      strength: coded.strength,
      sentence: coded.sentence,
      rule: coded.rule,
      review: state,
      reviewed_by: by,
    })),
    evidence: [
      ...events.map((item, seq) =>
        evidence(docId, 'event', seq, item, [[item.coded.trigger.start, item.coded.trigger.end]]),
      ),
      ...quotes.map((item, seq) => evidence(docId, 'quote', seq, item, item.coded.spans)),
      ...attitudes.map((item, seq) =>
        evidence(docId, 'attitude', seq, item, [
          [item.coded.holder.start, item.coded.holder.end],
          [item.coded.target.start, item.coded.target.end],
        ]),
      ),
    ],
  };
  const standing = <K extends ReviewKind>(items: readonly Reviewed<K>[]) =>
    items.filter((item) => item.state !== 'rejected');
  const participants = [
    ...coding.mentions,
    ...standing(events).flatMap(({ coded }) => rolesOf(coded).map(({ participant }) => participant)),
    ...standing(quotes).flatMap(({ coded }) => (coded.speaker ? [coded.speaker] : [])),
    ...standing(attitudes).flatMap(({ coded }) => [coded.holder, coded.target]),
  ];
  return {
    tables,
    actors: namedActors(participants),
    eventCount: standing(events).length,
    quoteCount: standing(quotes).length,
  };
}

interface Roles {
  readonly sources: readonly Participant[];
  readonly targets: readonly Participant[];
  readonly reportedBy: Participant | null;
  readonly disputedBy: Participant | null;
}

function rolesOf(event: Roles): { role: ParticipantRole; seq: number; participant: Participant }[] {
  const list = (role: ParticipantRole, participants: readonly (Participant | null)[]) =>
    participants.flatMap((participant, seq) => (participant ? [{ role, seq, participant }] : []));
  return [
    ...list('source', event.sources),
    ...list('target', event.targets),
    ...list('reported', [event.reportedBy]),
    ...list('disputed', [event.disputedBy]),
  ];
}

function evidence<K extends ReviewKind>(
  docId: string,
  kind: K,
  seq: number,
  { coded, by }: Reviewed<K>,
  spans: readonly SpanPair[],
) {
  return { doc_id: docId, kind, seq, spans, rule: coded.rule, person: by };
}

/** `RU.MFA.SPOX` of `RU` is found under itself, `RU.MFA` and `RU`; a person (`P.…`) under the id and the country. */
export function namedActors(participants: readonly Pick<Participant, 'actor' | 'country'>[]): string[] {
  const ids = new Set<string>();
  for (const { actor, country } of participants) {
    if (country) ids.add(country);
    if (!actor) continue;
    ids.add(actor);
    if (actor.startsWith('P.')) continue;
    for (let dot = actor.lastIndexOf('.'); dot > 0; dot = actor.lastIndexOf('.', dot - 1))
      ids.add(actor.slice(0, dot));
  }
  return [...ids].sort();
}

/** Half of a surrogate pair, if a span should cut one, cannot be stored. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
