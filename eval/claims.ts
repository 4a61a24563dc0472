import { belongsTo } from '../src/analysis/index.ts';
import type { Participant } from '../src/coding/types.ts';
import type { DocumentDetail, EventRow, QuoteRow } from '../src/corpus/rows.ts';

/** Who is who in an article of the acceptance kind, so that the same claims can be asked with the parts exchanged. */
export interface Cast {
  /** The state whose response is profiled. */
  readonly responder: string;
  readonly intervener: string;
  readonly target: string;
  readonly captive: string;
  readonly foreignMinister: string;
  readonly spokesperson: string;
  readonly leader: string;
  readonly vicePresident: string;
  /** Month of the leader's earlier call, `YYYY-MM`. */
  readonly callMonth: string;
  readonly stateMedia: readonly string[];
}

export interface ArticleClaim {
  readonly says: string;
  holds(doc: DocumentDetail): boolean;
}

const isOrBelongs = (who: Participant | null, actor: string) => who?.actor === actor || belongsTo(who, actor);

/** What a reader of the article would say it states; each must come out with its sentence. */
export function claimsOf(cast: Cast): ArticleClaim[] {
  const event = (says: string, test: (row: EventRow) => boolean): ArticleClaim => ({
    says,
    holds: (doc) => doc.eventRows.some(test),
  });
  const quote = (words: string, says: string, test: (row: QuoteRow) => boolean): ArticleClaim => ({
    says,
    holds: (doc) =>
      doc.quoteRows.some((row) => row.fragmentTexts.some((text) => text.includes(words)) && test(row)),
  });
  const by = (row: EventRow, actor: string) => row.sources.some((who) => isOrBelongs(who, actor));
  const to = (row: EventRow, actor: string) => row.targets.some((who) => isOrBelongs(who, actor));
  const toTarget = (row: EventRow) => to(row, cast.target) || to(row, cast.captive);
  const done = (row: EventRow) => !row.said && row.realis === 'actual' && !row.domestic;
  const official = (row: QuoteRow) => belongsTo(row.speaker, cast.responder);
  const sentence = (row: EventRow, word: string) => row.sentenceSpan.text.includes(word);
  return [
    event(
      'the capture by the intervener, done',
      (row) =>
        ['COERCE', 'ASSAULT'].includes(row.type) && done(row) && by(row, cast.intervener) && toTarget(row),
    ),
    event(
      'the foreign ministry condemned the intervener',
      (row) =>
        row.type === 'ACCUSE' &&
        row.realis === 'actual' &&
        by(row, `${cast.responder}.MFA`) &&
        to(row, cast.intervener),
    ),
    quote('act of armed aggression', 'quote: act of armed aggression', official),
    quote('unacceptable violation of the sovereignty', 'quote: violation of sovereignty', official),
    quote('untenable', 'quote: untenable', official),
    quote('ideological animosity', 'quote: ideological animosity', official),
    quote('deeply concerning', 'quote: deeply concerning', (row) =>
      isOrBelongs(row.speaker, cast.spokesperson),
    ),
    quote('excessive military force', 'quote: excessive military force', (row) =>
      isOrBelongs(row.speaker, cast.spokesperson),
    ),
    event(
      'the foreign minister urged the release',
      (row) => row.type === 'REQUEST' && by(row, cast.foreignMinister) && sentence(row, 'release'),
    ),
    event(
      'a Council meeting was asked for',
      (row) => row.type === 'REQUEST' && row.realis === 'actual' && by(row, cast.responder) && to(row, 'UN'),
    ),
    event(
      'clarification was demanded of the intervener',
      (row) =>
        row.type === 'REQUEST' &&
        row.realis === 'actual' &&
        by(row, cast.responder) &&
        to(row, cast.intervener),
    ),
    event('the Secretary-General criticised', (row) => row.type === 'ACCUSE' && by(row, 'UN')),
    event(
      'the foreign minister spoke with the vice president',
      (row) => row.type === 'CONSULT' && by(row, cast.foreignMinister) && to(row, cast.vicePresident),
    ),
    event(
      'the leader called before',
      (row) =>
        row.type === 'CONSULT' &&
        by(row, cast.leader) &&
        to(row, cast.captive) &&
        (row.date ?? '').startsWith(cast.callMonth),
    ),
    ...cast.stateMedia.map(
      (outlet): ArticleClaim => ({
        says: `${outlet} is named`,
        holds: (doc) =>
          doc.mentions.some(
            (m) =>
              doc.text.slice(m.start, m.end).includes(outlet) &&
              (m.country === cast.responder || m.actor !== null),
          ),
      }),
    ),
    {
      says: 'no military and no economic measure by the responder against a protagonist',
      holds: (doc) =>
        !doc.eventRows.some(
          (row) =>
            done(row) &&
            ['military', 'economic'].includes(row.channel) &&
            by(row, cast.responder) &&
            (!row.targets.length || to(row, cast.intervener) || toTarget(row)),
        ),
    },
    {
      says: 'the responder did not mobilise',
      holds: (doc) =>
        !doc.eventRows.some(
          (row) => row.type === 'MOBILIZE' && by(row, cast.responder) && row.realis === 'actual',
        ),
    },
  ];
}
