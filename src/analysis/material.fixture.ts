import fc from 'fast-check';
import type { CrisisDefinition } from '../corpus/crisis.ts';
import type {
  AttitudeRow,
  DocumentRow,
  EventRow,
  ProvenanceRow,
  QuoteRow,
  RowPublisher,
} from '../corpus/rows.ts';
import { attitude, CRISIS, document, event, party, quote } from './rows.fixture.ts';

/** All rows of one crisis, as the corpus gathers them, the reports of events not joined. */
export interface Material {
  readonly crisis: CrisisDefinition;
  readonly documents: readonly DocumentRow[];
  readonly reports: readonly EventRow[];
  readonly quotes: readonly QuoteRow[];
  readonly attitudes: readonly AttitudeRow[];
}

type Row = EventRow | QuoteRow | AttitudeRow;

const publisher = (
  id: string,
  country: string | null,
  ownership: RowPublisher['ownership'],
): RowPublisher => ({
  id,
  name: id,
  country,
  ownership,
});
const PUBLISHERS = [
  publisher('Wire', 'GB', 'independent'),
  publisher('Gazette', null, 'unknown'),
  publisher('Channel', 'RU', 'state-controlled'),
  publisher('Mission', 'RU', 'official'),
] as const;

/** 3 January is the day of the trigger; the crisis ends on 31 January. */
const FIRST = Date.UTC(2026, 0, 3);
const dayAfter = (days: number) => new Date(FIRST + days * 86_400_000).toISOString().slice(0, 10);

/** Who speaks and acts: a state by itself and by its organs, the protagonists, others. */
const WHO = [
  party('RU'),
  party('RU', 'RU.MFA'),
  party('RU', 'RU.MIL'),
  party('CN'),
  party('CU', 'CU.MFA'),
  party('GB'),
  party('US'),
  party('VE'),
];
const WHOM = [party('US'), party('US', 'US.MIL'), party('VE'), party('UA'), party('RU')];

const words = (type: EventRow['type'], rung: number) =>
  ({ type, rung, said: true, channel: 'verbal' }) as const;
const deed = (type: EventRow['type'], rung: number, channel: EventRow['channel'], goldstein: number) =>
  ({ type, rung, said: false, channel, goldstein }) as const;
const ACTS: readonly Partial<EventRow>[] = [
  words('ACCUSE', 6),
  words('ACCUSE', 4),
  words('SUPPORT', 0),
  words('CONSULT', 0),
  words('THREATEN', 9),
  { type: 'REQUEST', rung: 1, said: true, channel: 'diplomatic' },
  deed('SANCTION', 4, 'diplomatic', -4),
  deed('SANCTION', 3, 'economic', -7),
  deed('MOBILIZE', 2, 'military', -7.6),
  deed('ASSAULT', 8, 'military', -10),
  deed('AID', 0, 'economic', 7),
];
/** Sentences of which some tell of one thing, and some of another crisis. */
const SENTENCES = [
  'The raid on the port of La Guaira killed 14 guards in Venezuela.',
  'A raid on the port of La Guaira in Venezuela killed 14 guards.',
  'Maduro was taken from Fuerte Tiuna at dawn on 3 January.',
  'The shelling of Kharkiv went on in Ukraine.',
  'The council met again.',
];
const PRINCIPLES: readonly QuoteRow['principles'][] = [
  [],
  [{ principle: 'sovereignty', against: 'US', for: 'VE' }],
  [{ principle: 'sovereignty', against: null, for: null }],
  [{ principle: 'sovereignty', against: 'RU', for: 'UA' }],
];

const told = {
  sentence: fc.constantFrom(...SENTENCES),
  who: fc.constantFrom(...WHO),
  whom: fc.option(fc.constantFrom(...WHOM)),
};
const EVENT = fc.record({
  ...told,
  what: fc.constant('event' as const),
  act: fc.constantFrom(...ACTS),
  realis: fc.constantFrom<EventRow['realis']>('actual', 'actual', 'actual', 'future', 'negated'),
  disputed: fc.constantFrom(false, false, false, true),
  /** Days before the report; null: no day is told. */
  before: fc.option(fc.constantFrom(0, 1, 2, 30)),
  precision: fc.constantFrom<EventRow['datePrecision']>('day', 'day', 'day', 'month', 'year'),
});
const QUOTE = fc.record({
  ...told,
  what: fc.constant('quote' as const),
  rung: fc.constantFrom(-2, 0, 3, 6, 9),
  principles: fc.constantFrom(...PRINCIPLES),
  kind: fc.constantFrom<QuoteRow['kind']>('direct', 'indirect'),
});
const ATTITUDE = fc.record({
  ...told,
  what: fc.constant('attitude' as const),
  polarity: fc.constantFrom<AttitudeRow['polarity']>('positive', 'negative'),
});
const DOCUMENT = fc.record({
  by: fc.constantFrom(...PUBLISHERS),
  /** Days from the trigger; null: undated. */
  day: fc.option(
    fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -2, max: 24 }) }, fc.constantFrom(-40, -30, 28, 40)),
    { freq: 8 },
  ),
  sample: fc.constantFrom(false, false, false, true),
  tells: fc.array(fc.oneof(EVENT, QUOTE, ATTITUDE), { maxLength: 4 }),
});
type Draft = typeof DOCUMENT extends fc.Arbitrary<infer T> ? T : never;

/** One to nine documents, each an independent line of reporting, with what they tell. @param name  opens their ids */
export function material(name = 'line', crisis: CrisisDefinition = CRISIS): fc.Arbitrary<Material> {
  return fc.array(DOCUMENT, { minLength: 1, maxLength: 9 }).map((drafts) =>
    gather(
      crisis,
      drafts.map((draft, i) => documentOf(`${name}-${i}`, draft)),
    ),
  );
}

interface Told {
  readonly document: DocumentRow;
  readonly rows: readonly Row[];
}

function gather(crisis: CrisisDefinition, all: readonly Told[]): Material {
  const rows = all.flatMap((one) => one.rows);
  return {
    crisis,
    documents: all.map((one) => one.document),
    reports: rows.filter((row): row is EventRow => 'realis' in row),
    quotes: rows.filter((row): row is QuoteRow => 'speaker' in row),
    attitudes: rows.filter((row): row is AttitudeRow => 'holder' in row),
  };
}

function documentOf(docId: string, { by, day, sample, tells }: Draft): Told {
  const published = day === null ? null : dayAfter(day);
  const origin = { docId, lineageId: docId, published, publisher: by, sample };
  const rows = tells.map((one, i): Row => {
    const place = {
      ...origin,
      key: `${one.what}:${i}`,
      sentence: i,
      sentenceSpan: { start: i * 100, end: i * 100 + one.sentence.length, text: one.sentence },
    };
    if (one.what === 'quote') {
      const text = `${one.sentence} (${i})`;
      const targets = one.whom ? [one.whom] : [];
      const { rung, principles, kind } = one;
      return quote({
        ...place,
        speaker: one.who,
        targets,
        rung,
        principles,
        kind,
        text,
        fragmentTexts: [text],
      });
    }
    if (one.what === 'attitude')
      return attitude({ ...place, holder: one.who, target: one.whom ?? WHOM[0], polarity: one.polarity });
    return event({
      ...place,
      ...one.act,
      sources: [one.who],
      targets: one.whom ? [one.whom] : [],
      realis: one.realis,
      disputedBy: one.disputed ? party('CN') : null,
      date: one.before === null || day === null ? null : dayAfter(day - one.before),
      datePrecision: one.precision,
      trigger: { start: i * 100 + 90, end: i * 100 + 95, text: `verb ${i}` },
    });
  });
  const actors = new Set(tells.flatMap(({ who, whom }) => [who, ...(whom ? [whom] : [])].flatMap(idsOf)));
  return { document: documentBy(origin, [...actors].sort(), rows.length), rows };
}

const idsOf = ({ actor, country }: { actor: string | null; country: string | null }) =>
  [actor, country].filter((id) => id !== null);

type Origin = Pick<DocumentRow, 'docId' | 'lineageId' | 'published' | 'publisher' | 'sample'>;

function documentBy(origin: Origin, actors: readonly string[], sentences: number): DocumentRow {
  const provenance: ProvenanceRow = {
    seq: 0,
    publisher: origin.publisher,
    published: origin.published,
    publishedPrecision: 'day',
    url: null,
    source: 'test',
    sourceLine: null,
    sourceId: null,
    references: [],
    sample: origin.sample,
  };
  return document({ ...origin, actors, sentences: sentences + 2, provenances: [provenance] });
}

/** The same rows in any order. */
export function shuffled(one: Material): fc.Arbitrary<Material> {
  const any = <T>(rows: readonly T[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });
  return fc.record({
    crisis: fc.constant(one.crisis),
    documents: any(one.documents),
    reports: any(one.reports),
    quotes: any(one.quotes),
    attitudes: any(one.attitudes),
  });
}

/** With some of the documents published once more, word for word, on the same day or up to twelve days later. */
export function withCopies(one: Material): fc.Arbitrary<Material> {
  return fc
    .tuple(fc.subarray([...one.documents], { minLength: 1 }), fc.constantFrom(0, 1, 12))
    .map(([copied, later]) => publishedAgain(one, new Set(copied.map(({ docId }) => docId)), later));
}

/** With every document published twice on its day. */
export function publishedTwice(one: Material): Material {
  return publishedAgain(one, new Set(one.documents.map(({ docId }) => docId)), 0);
}

function publishedAgain(one: Material, copied: ReadonlySet<string>, later: number): Material {
  const copiesOf = <T extends Row | DocumentRow>(rows: readonly T[]): T[] =>
    rows
      .filter((row) => copied.has(row.docId))
      .map((row) => ({ ...row, docId: `${row.docId}-copy`, published: afterwards(row.published, later) }));
  const provenancesOf = ({ provenances, published }: DocumentRow) =>
    provenances.map((from) => ({ ...from, published }));
  const documents = copiesOf(one.documents).map((doc) => ({ ...doc, provenances: provenancesOf(doc) }));
  return {
    ...one,
    documents: [...one.documents, ...documents],
    reports: [...one.reports, ...copiesOf(one.reports)],
    quotes: [...one.quotes, ...copiesOf(one.quotes)],
    attitudes: [...one.attitudes, ...copiesOf(one.attitudes)],
  };
}

const afterwards = (day: string | null, days: number) =>
  day && new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Actors whom nothing binds to the crisis. */
export const STRANGERS = ['BR', 'AR'];
export const ELSEWHERE = 'elsewhere';

/**
 * With a further document, in which Brazil deals with Argentina. It came out between others: how far the documents reach
 * in time is what all of them say.
 */
export function withStrangers(one: Material): Material {
  const published = one.documents.map((doc) => doc.published).sort()[0] ?? null;
  const origin = {
    docId: ELSEWHERE,
    lineageId: ELSEWHERE,
    published,
    publisher: publisher('Elsewhere', 'BR', 'independent'),
    sample: false,
  };
  const [brazil, argentina] = STRANGERS.map((id) => party(id));
  const text = 'Brazil struck the barracks near Posadas in Argentina, killing 14 guards.';
  const place = (key: string) => ({
    ...origin,
    key,
    sentence: 0,
    sentenceSpan: { start: 0, end: text.length, text },
  });
  const between = { sources: [brazil], targets: [argentina], date: published };
  const more = ACTS.map((act, i) => event({ ...place(`event:${i}`), ...act, ...between }));
  const invoked = [{ principle: 'sovereignty', against: 'BR', for: 'AR' }];
  return {
    ...one,
    documents: [...one.documents, documentBy(origin, STRANGERS, 1)],
    reports: [...one.reports, ...more],
    quotes: [
      ...one.quotes,
      quote({ ...place('quote:0'), speaker: argentina, targets: [brazil], principles: invoked }),
    ],
    attitudes: [...one.attitudes, attitude({ ...place('attitude:0'), holder: argentina, target: brazil })],
  };
}
