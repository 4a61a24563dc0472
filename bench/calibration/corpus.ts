import type { JoinedEvent, ProfileInput } from '../../src/analysis/index.ts';
import { document, event, party, quote } from '../../src/analysis/rows.fixture.ts';
import type { CrisisDefinition } from '../../src/corpus/crisis.ts';
import type { DocumentRow, EventRow, QuoteRow } from '../../src/corpus/rows.ts';
import type { Draw } from './draw.ts';
import { falseAlarms, KINDS, type Kind, LADDERS } from './kinds.ts';
import { coded, DAYS, LENGTHS, type World, wrongKind } from './world.ts';

const TRIGGER = '2026-01-03';
/** Of the statements that a line tells, so many are quoted as well. */
const QUOTED = 0.3;
/** Chance of one more copy of a text, and of one more outlet that prints it. */
const COPIED = 0.3;

/** What the corpus holds of a crisis; each report of the same act is known to be of it. */
export interface SimulatedCorpus {
  readonly events: readonly JoinedEvent[];
  readonly reports: readonly EventRow[];
  readonly quotes: readonly QuoteRow[];
  readonly documents: readonly DocumentRow[];
}

/** An act, real or not, with what tells it. */
interface Told {
  readonly kind: Kind;
  readonly day: number;
  readonly id: number;
  readonly reports: EventRow[];
}

export function crisisOf(id: string): CrisisDefinition {
  return {
    id,
    title: id,
    trigger: { date: TRIGGER, actor: 'US', target: 'VE', summary: '' },
    from: TRIGGER,
    to: dayAt(DAYS - 1),
    roles: { intervener: ['US'], target: ['VE'] },
    query: {
      from: null,
      to: null,
      words: '',
      actors: [],
      actorsMode: 'any',
      include: [],
      exclude: [],
      samples: true,
    },
    sample: false,
  };
}

/** So many lines of reporting on a world, with copies, as the engine codes them. */
export function corpusOf(world: World, lines: number, draw: Draw): SimulatedCorpus {
  const tellings = new Map<object, Told>();
  const quotes: QuoteRow[] = [];
  const documents: DocumentRow[] = [];
  for (let line = 0; line < lines; line++) {
    const docs = documentsOf(line, draw);
    documents.push(...docs);
    const length = LENGTHS[draw.below(LENGTHS.length)];
    const tell = (act: object, kind: Kind, day: number) => {
      const told = tellings.get(act) ?? { kind, day, id: tellings.size, reports: [] };
      tellings.set(act, told);
      for (const doc of docs) told.reports.push(reportIn(doc, told));
    };
    for (const act of world.acts)
      if (draw.happens(coded(act.kind, act.told, length))) {
        tell(act, act.kind, act.day);
        if (act.kind.channel === 'verbal' && draw.happens(QUOTED))
          quotes.push(...docs.map((doc) => quoteIn(doc, act.kind, line)));
      }
    for (let n = draw.poisson(world.wrong); n > 0; n--) tell({}, wrongKind(draw), draw.below(DAYS));
  }
  const events = [...tellings.values()].map(({ reports }) => joinedOf(reports));
  return { events, reports: events.flatMap((one) => one.reports), quotes, documents };
}

export function inputOf(corpus: SimulatedCorpus, crisis: CrisisDefinition): ProfileInput {
  return {
    ...corpus,
    actor: 'RU',
    crisis,
    ladders: LADDERS,
    recall: () => 0.7,
    falseAlarms,
    name: (actor) => actor,
  };
}

function dayAt(days: number): string {
  return new Date(Date.parse(TRIGGER) + days * 86_400_000).toISOString().slice(0, 10);
}

const OUTLET = { id: 'outlet', name: 'Outlet', country: null, ownership: 'independent' } as const;
const DAY_NAMES = Array.from({ length: DAYS }, (_, day) => dayAt(day));

function documentsOf(line: number, draw: Draw): DocumentRow[] {
  const lineageId = `line-${line}`;
  const published = DAY_NAMES[draw.below(DAYS)];
  const docs: DocumentRow[] = [];
  do {
    const provenances = [];
    do provenances.push(provenance(provenances.length, published));
    while (draw.happens(COPIED));
    docs.push(document({ docId: `${lineageId}-${docs.length}`, lineageId, published, provenances }));
  } while (draw.happens(COPIED));
  return docs;
}

function provenance(seq: number, published: string): DocumentRow['provenances'][number] {
  return {
    seq,
    publisher: OUTLET,
    published,
    publishedPrecision: 'day',
    url: null,
    source: 'simulated',
    sourceLine: null,
    sourceId: null,
    references: [],
    sample: false,
  };
}

/** Rows differ by kind, act and document alone: each is made out of the first of its kind. */
const FIRST = new Map(KINDS.map((kind) => [kind, firstOf(kind)]));

function firstOf({ type, channel, rung, said, quad }: Kind): EventRow {
  return event({ type, channel, rung, said, quad, sources: [party('RU')], targets: [party('US')] });
}

function reportIn(doc: DocumentRow, { kind, day, id }: Told): EventRow {
  const { docId, lineageId, published } = doc;
  const sentenceSpan = { start: id * 100, end: id * 100 + 50, text: `act ${id}` };
  const place = { key: `event:${id}`, sentence: id, sentenceSpan };
  return { ...FIRST.get(kind)!, docId, lineageId, published, date: DAY_NAMES[day], ...place };
}

function quoteIn({ docId, lineageId, published }: DocumentRow, kind: Kind, line: number): QuoteRow {
  return quote({ docId, lineageId, published, rung: kind.rung, text: `${kind.rung} ${line}` });
}

function joinedOf(reports: readonly EventRow[]): JoinedEvent {
  const lineages = [...new Set(reports.map((row) => row.lineageId))].sort();
  const [lead] = reports;
  return { ...lead, id: `${lead.docId}:${lead.key}`, reports, lineages, dates: [], joins: [] };
}
