import type { CrisisDefinition } from '../../corpus/crisis.ts';
import type { AttitudeRow, DocumentRow, EventRow, QuoteRow, RowPublisher } from '../../corpus/rows.ts';
import type { Ownership } from '../../world/types.ts';
import { voicedBy } from '../by-actor.ts';
import type { EvidenceRef, Finding } from '../finding.ts';
import { once, onceAsked } from '../once.ts';
import { belongsTo, compare, dayOf, evidenceOf, voicesOf } from '../rows.ts';
import { leaning, type StanceRows } from '../stance.ts';
import { plural } from '../words.ts';
import { MEDIA_CARDS } from './cards.ts';
import { type Tone, toneOf } from './tone.ts';

export interface MediaInput extends StanceRows {
  readonly documents: readonly DocumentRow[];
  readonly crisis: CrisisDefinition | null;
  /** Towards whom tone is measured; usually those that have a role in the crisis. */
  readonly protagonists: readonly string[];
}

/** Whose words the sentences of some publications carry; shares add up to 1. */
export interface Voices {
  /** Sentences in which nobody is quoted or told to have spoken. */
  readonly own: number;
  /** Words of the officials of the outlet's own state. */
  readonly ownOfficials: number;
  /** Words of anybody else. */
  readonly others: number;
}

/** What an outlet, or a class of outlets, published on a crisis. */
export interface MediaFigures {
  /** Publisher id, ownership class or country. */
  readonly id: string;
  readonly label: string;
  readonly outlets: number;
  /** Every publication counts, copies too: repeating is what media figures measure. */
  readonly publications: number;
  /** Share of all publications. */
  readonly share: number;
  readonly days: number;
  readonly first: string | null;
  /** Days between the first official words of the outlet's own state and its first publication; null when unknown. */
  readonly lag: number | null;
  readonly tone: readonly Tone[];
  readonly voices: Voices | null;
}

export interface MediaFinding {
  readonly protagonists: readonly string[];
  readonly outlets: readonly MediaFigures[];
  readonly byOwnership: readonly MediaFigures[];
  readonly byCountry: readonly MediaFigures[];
  /** Publishers of whom neither country nor owner is known. */
  readonly unknown: readonly RowPublisher[];
  readonly publications: Finding<number>;
}

/** One publication: a document as one outlet put it out. */
interface Publication {
  readonly publisher: RowPublisher;
  readonly day: string | null;
  readonly document: DocumentRow;
}
type Row = EventRow | QuoteRow | AttitudeRow;

const DAY = 86_400_000;

/** What is published on a crisis, whatever tone is asked for. */
interface Published {
  readonly publications: readonly Publication[];
  /** By document. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
  /** Whose words each publication carries, and the first words of each state's officials. */
  readonly wordsIn: (one: Publication) => Words;
  readonly firstOfficial: (country: string) => string | null;
  readonly evidence: readonly EvidenceRef[];
}

/** Sentences of a publication, those in which officials of its outlet's own state speak, and anybody else. */
interface Words {
  readonly sentences: number;
  readonly officials: number;
  readonly others: number;
}

/** Who published how much, in what tone, and in whose words. Pure; the order of rows does not matter. Samples are left out. */
export function mediaFinding(input: MediaInput): MediaFinding {
  const { events, quotes, attitudes, documents, crisis, protagonists } = input;
  const of = [events, quotes, attitudes, documents] as const;
  const published = publishedOnce(of, [], () => publishedIn(input));
  return findingOnce([...of, crisis], protagonists, () => findingOf(input, published));
}

const publishedOnce = onceAsked<Published>(1);
const findingOnce = onceAsked<MediaFinding>(4);

function publishedIn(input: MediaInput): Published {
  const publications = input.documents
    .flatMap((document) =>
      document.provenances.map((from): Publication & { sample: boolean } => ({
        publisher: from.publisher,
        day: from.published,
        document,
        sample: from.sample,
      })),
    )
    .filter((one) => !one.sample);
  const rows = grouped<Row>([...input.events, ...input.quotes, ...input.attitudes], (row) => row.docId);
  const evidence = [...rows.values()]
    .flat()
    .filter((row) => !row.sample)
    .map(evidenceOf);
  const firsts = new Map<string, string | null>();
  const firstOfficial = (country: string) => {
    if (!firsts.has(country)) firsts.set(country, firstOfficialOf(country, input));
    return firsts.get(country)!;
  };
  const wordsIn = once((one: Publication) => wordsOf(one, rows.get(one.document.docId) ?? []));
  return { publications, rows, wordsIn, firstOfficial, evidence };
}

function findingOf(input: MediaInput, published: Published): MediaFinding {
  const { publications, rows, evidence } = published;
  const leanings = input.protagonists.map((towards) => {
    const lean = leaning(towards, input.crisis);
    return once((document: DocumentRow) =>
      (rows.get(document.docId) ?? []).reduce((sum, row) => sum + lean(row), 0),
    );
  });
  const figures = (id: string, label: string, own: readonly Publication[]) =>
    figuresOf(id, label, own, published, leanings, input.protagonists);
  const group = (key: (publisher: RowPublisher) => string, label: (id: string) => string) =>
    [...grouped(publications, (one) => key(one.publisher))].map(([id, own]) => figures(id, label(id), own));
  const outlets = [...grouped(publications, (one) => one.publisher.id)].map(([id, own]) =>
    figures(id, own[0].publisher.name, own),
  );
  const most = (a: MediaFigures, b: MediaFigures) =>
    b.publications - a.publications || compare(a.label, b.label);
  const unknown = new Map(
    publications
      .map((one) => one.publisher)
      .filter((one) => one.ownership === 'unknown' || !one.country)
      .map((one) => [one.id, one]),
  );
  return {
    protagonists: input.protagonists,
    outlets: outlets.sort(most),
    byOwnership: group(
      (one) => one.ownership,
      (id) => (id as Ownership).replace('-', ' '),
    ).sort(most),
    byCountry: group(
      (one) => one.country ?? 'unknown',
      (id) => id,
    ).sort(most),
    unknown: [...unknown.values()].sort((a, b) => compare(a.name, b.name)),
    publications: {
      value: publications.length,
      interval: null,
      evidence,
      card: MEDIA_CARDS.media,
      warnings: [
        ...(publications.length ? [] : ['All documents here are samples, which no outlet published.']),
        ...(unknown.size ? [`Owner or country of ${plural(unknown.size, 'publisher')} is not known.`] : []),
      ],
    },
  };
}

function figuresOf(
  id: string,
  label: string,
  own: readonly Publication[],
  { publications, wordsIn, firstOfficial }: Published,
  leanings: readonly ((document: DocumentRow) => number)[],
  protagonists: readonly string[],
): MediaFigures {
  const days = [...new Set(own.map((one) => one.day).filter((day): day is string => day !== null))].sort();
  const countries = new Set(own.map((one) => one.publisher.country));
  const [country] = countries.size === 1 ? countries : [null];
  const official = country ? firstOfficial(country) : null;
  return {
    id,
    label,
    outlets: new Set(own.map((one) => one.publisher.id)).size,
    publications: own.length,
    share: own.length / publications.length,
    days: days.length,
    first: days[0] ?? null,
    lag: official && days[0] ? Math.round((Date.parse(days[0]) - Date.parse(official)) / DAY) : null,
    tone: protagonists.map((towards, i) =>
      toneOf(
        towards,
        own.map(({ document }) => ({ sum: leanings[i](document), line: document.lineageId })),
      ),
    ),
    voices: voices(own.map(wordsIn)),
  };
}

/** Day of the first words of a state's officials that the documents tell. */
function firstOfficialOf(country: string, { events, quotes }: MediaInput): string | null {
  const said = [...voicedBy(events, country).filter((row) => row.said), ...voicedBy(quotes, country)];
  let first: string | null = null;
  for (const day of said.map(dayOf)) if (day !== null && (first === null || day < first)) first = day;
  return first;
}

function wordsOf({ document, publisher }: Publication, rows: readonly Row[]): Words {
  const spoken = new Map<number, boolean>();
  for (const row of rows) {
    const isWords = 'realis' in row ? row.said : 'speaker' in row;
    if (!isWords) continue;
    const home =
      publisher.country !== null && voicesOf(row).some((who) => belongsTo(who, publisher.country!));
    spoken.set(row.sentence, (spoken.get(row.sentence) ?? false) || home);
  }
  const officials = [...spoken.values()].filter(Boolean).length;
  return {
    sentences: Math.max(document.sentences, spoken.size),
    officials,
    others: spoken.size - officials,
  };
}

function voices(own: readonly Words[]): Voices | null {
  let [sentences, officials, others] = [0, 0, 0];
  for (const words of own) {
    sentences += words.sentences;
    officials += words.officials;
    others += words.others;
  }
  if (!sentences) return null;
  return {
    own: (sentences - officials - others) / sentences,
    ownOfficials: officials / sentences,
    others: others / sentences,
  };
}

function grouped<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
