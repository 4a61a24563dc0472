import type { CrisisDefinition } from '../corpus/crisis.ts';
import type {
  AttitudeRow,
  DocumentRow,
  EventRow,
  QuoteRow,
  RowOrigin,
  RowParticipant,
} from '../corpus/rows.ts';
import { type JoinedEvent, joinReports } from './joining/index.ts';
import { type Ladders, readLadders } from './ladders.ts';

/** Hand-made rows for the tests of the analyses: everything has a default, tests set what they are about. */
const PUBLISHER = { id: 'test', name: 'Test Wire', country: null, ownership: 'unknown' } as const;

export function party(country: string, actor = country): RowParticipant {
  return { actor, country, sector: 'GOV', start: 0, end: 2, text: actor };
}

let serial = 0;

/** Of one wire report; each document is a line of its own unless told otherwise. */
function origin({ docId = 'd1' }: Partial<RowOrigin>): RowOrigin {
  return {
    docId,
    title: null,
    publisher: PUBLISHER,
    published: '2026-01-03',
    publishedPrecision: 'day',
    url: null,
    lineageId: docId,
    sample: false,
  };
}

export function event(part: Partial<EventRow> = {}): EventRow {
  const id = serial++;
  return {
    ...origin(part),
    key: `event:${id}`,
    review: 'proposed',
    reviewedBy: null,
    sentenceSpan: { start: id * 100, end: id * 100 + 50, text: 'Russia condemned the United States.' },
    type: 'ACCUSE',
    mode: 'disapprove',
    context: [],
    cameo: '111',
    quad: 3,
    goldstein: -2,
    said: true,
    realis: 'actual',
    domestic: false,
    channel: 'verbal',
    rung: 6,
    date: '2026-01-03',
    datePrecision: 'day',
    sources: [party('RU')],
    targets: [party('US')],
    trigger: { start: id * 100 + 7, end: id * 100 + 16, text: `condemned${id}` },
    sentence: id,
    place: null,
    reportedBy: null,
    disputedBy: null,
    rule: 'frame:condemn/obj',
    ...part,
  };
}

/** Reports as events; words of three letters and more tell them apart, but for the names of the usual states. */
export function joined(reports: readonly EventRow[]): JoinedEvent[] {
  return joinReports(reports, (word) => !/^(?:the|russia|united|states)$/i.test(word));
}

export function quote(part: Partial<QuoteRow> = {}): QuoteRow {
  const id = serial++;
  return {
    ...origin(part),
    key: `quote:${id}`,
    review: 'proposed',
    reviewedBy: null,
    sentenceSpan: {
      start: id * 100,
      end: id * 100 + 50,
      text: 'It was an “act of armed aggression”, the ministry said.',
    },
    spans: [[id * 100, id * 100 + 20]],
    fragments: [[id * 100, id * 100 + 20]],
    kind: 'direct',
    speaker: party('RU', 'RU.MFA'),
    cue: null,
    targets: [],
    rung: 7,
    axes: { evaluative: 7, directive: 0, commissive: 0 },
    principles: [],
    sentence: id,
    rule: 'quote:test',
    text: `act of armed aggression ${id}`,
    fragmentTexts: [`act of armed aggression ${id}`],
    ...part,
  };
}

export function attitude(part: Partial<AttitudeRow> = {}): AttitudeRow {
  const id = serial++;
  return {
    ...origin(part),
    key: `attitude:${id}`,
    review: 'proposed',
    reviewedBy: null,
    sentenceSpan: { start: id * 100, end: id * 100 + 50, text: 'Russia criticised the United States.' },
    holder: party('RU'),
    target: party('US'),
    polarity: 'negative',
    strength: 2,
    sentence: id,
    rule: 'attitude:test',
    ...part,
  };
}

export function document(part: Partial<DocumentRow> = {}): DocumentRow {
  return {
    ...origin(part),
    language: 'en',
    status: 'coded',
    engineVersion: 'test',
    characters: 100,
    sentences: 1,
    events: 1,
    quotes: 0,
    actors: ['RU', 'US'],
    provenances: [],
    ...part,
  };
}

export const CRISIS: CrisisDefinition = {
  id: 'venezuela',
  title: 'Capture of Maduro',
  trigger: {
    date: '2026-01-03',
    actor: 'US',
    target: 'VE',
    summary: 'The United States captured the president.',
  },
  from: '2025-12-01',
  to: '2026-01-31',
  roles: { intervener: ['US'], target: ['VE'] },
  query: {
    from: null,
    to: null,
    words: 'Venezuela or Maduro',
    actors: [],
    actorsMode: 'any',
    include: [],
    exclude: [],
    samples: true,
  },
  sample: false,
};

export const LADDERS: Ladders = readLadders(
  [
    'channel\trung\tname\ttypes\tsaid',
    ...Array.from({ length: 11 }, (_, rung) => `verbal\t${rung}\tverbal ${rung}\t\tsaid`),
    'diplomatic\t1\tasks\tREQUEST\tsaid',
    'diplomatic\t4\tbreaks relations\tSANCTION\tdone',
    'economic\t3\tembargo\tSANCTION\tdone',
    'military\t2\tmobilises\tMOBILIZE\tdone',
    'military\t8\tattacks\tASSAULT\tdone',
    'informational\t2\tamplifies\tACCUSE\tsaid',
  ].join('\n'),
);
