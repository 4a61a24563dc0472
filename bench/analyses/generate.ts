import { seeded } from '../../src/analysis/random.ts';
import type { CodedQuote } from '../../src/coding/types.ts';
import { type CrisisDefinition, EMPTY_QUERY, type RowPublisher } from '../../src/corpus/index.ts';
import { ACTS, type Act, BODIES, MANNERS, MATTERS, ORGANS, PRINCIPLES, STATES, TOWNS } from './vocabulary.ts';

/** One generated report of an event, in a sentence of its own. */
export interface MadeEvent extends Act {
  readonly date: string;
  readonly source: Party;
  readonly target: Party | null;
  readonly sentence: string;
  readonly quote: (Pick<CodedQuote, 'rung' | 'principles'> & { readonly words: string }) | null;
  readonly attitude: 'positive' | 'negative' | null;
}

export interface Party {
  readonly country: string;
  readonly actor: string;
}

export interface MadeDocument {
  readonly docId: string;
  readonly lineageId: string;
  readonly published: string;
  readonly publisher: RowPublisher;
  readonly title: string;
  /** The sentence that opens it, with the word by which its crisis gathers it. */
  readonly opening: string;
  readonly events: readonly MadeEvent[];
}

/** A theatre of events: a crisis, or the news beside them all. */
interface Theatre {
  readonly crisis: CrisisDefinition | null;
  readonly first: number;
  readonly days: number;
  readonly events: number;
  readonly protagonists: readonly string[];
  readonly word: string;
}

const DAY = 86_400_000;
const START = Date.parse('2018-01-01') / DAY;
const SPAN = 365 * 8;
const CRISES = 40;
/** Events told in a crisis: the first is the one whose figures are asked for. */
const IN_THE_CRISIS = 20_000;
const EVENTS_A_DOCUMENT = 3;
const COPIES = 0.25;
const RETOLD = 0.4;
/** Further events that a document may tell again, and documents that it may copy. */
const RECENT = 12;

/** Publishers of all classes in thirty states. */
export const PUBLISHERS: readonly RowPublisher[] = Array.from({ length: 150 }, (_, i) => ({
  id: `bench-${i}`,
  name: `The ${TOWNS[i * 2]} ${['Post', 'Times', 'Wire', 'Gazette', 'Herald'][i % 5]}`,
  country: i % 11 === 0 ? null : STATES[i % 30],
  ownership: (
    ['independent', 'independent', 'state-controlled', 'public-service', 'official', 'unknown'] as const
  )[i % 6],
}));

/**
 * Theatres that hold so many events in all: one crisis of 20,000 (or a fifth of a small corpus), thirty-nine that are
 * smaller and smaller, and news of no crisis, which most of a large corpus is.
 */
export function theatresOf(events: number): Theatre[] {
  const main = Math.min(IN_THE_CRISIS, Math.floor(events / 5));
  const random = seeded(7);
  let left = events;
  const theatres = Array.from({ length: CRISES }, (_, i): Theatre => {
    const size = i === 0 ? main : Math.round((main * 0.6) / Math.sqrt(i));
    left -= size;
    const first = START + 60 + Math.floor(random() * (SPAN - 300));
    const [actor, target] = i === 0 ? ['US', 'VE'] : drawTwo(random);
    const word = `${TOWNS[i * 7]}`;
    const day = dayAt(first);
    return {
      first,
      days: 120,
      events: size,
      protagonists: [actor, target],
      word,
      crisis: {
        id: i === 0 ? 'the-crisis' : `crisis-${i}`,
        title: `The crisis of ${word}`,
        trigger: { date: day, actor, target, summary: `An attack near ${word}.` },
        from: day,
        to: dayAt(first + 150),
        roles: { intervener: [actor], target: [target] },
        query: { ...EMPTY_QUERY, words: `"${word} crisis"`, from: day, to: dayAt(first + 150) },
        sample: false,
      },
    };
  });
  return [...theatres, { crisis: null, first: START, days: SPAN, events: left, protagonists: [], word: '' }];
}

/** The documents of a theatre by day: the same on every machine. @param serial  of its first document, among all */
export function* documentsOf(theatre: Theatre, serial: number): Generator<MadeDocument> {
  const random = seeded(serial + 11);
  const count = Math.ceil(theatre.events / EVENTS_A_DOCUMENT);
  const recent: MadeEvent[] = [];
  const copied: MadeDocument[] = [];
  for (let i = 0, left = theatre.events; i < count; i++) {
    // Reporting of a crisis swells at once and thins out; other news goes on evenly.
    const share = i / count;
    const day = theatre.first + Math.floor(theatre.days * (theatre.crisis ? share ** 1.6 : share));
    const docId = idOf(serial + i);
    const published = dayAt(day);
    const publisher = PUBLISHERS[Math.floor(random() ** 1.7 * PUBLISHERS.length)];
    const source = random() < COPIES ? copied[Math.floor(random() * copied.length)] : undefined;
    if (source && source.events.length <= left) {
      left -= source.events.length;
      yield { ...source, docId, published, publisher };
      continue;
    }
    const events = Array.from({ length: Math.min(EVENTS_A_DOCUMENT, left) }, () => {
      const known = random() < RETOLD ? recent[Math.floor(random() * recent.length)] : undefined;
      if (known && Date.parse(known.date) / DAY >= day - 1) return retold(known, random);
      const event = eventAt(day, theatre, random);
      recent[Math.floor(random() * RECENT)] = event;
      return event;
    });
    left -= events.length;
    const opening = theatre.crisis
      ? `The ${theatre.word} crisis went on, number ${serial + i} of these reports tells.`
      : `Report ${serial + i} of the day tells of affairs abroad.`;
    const made = {
      docId,
      lineageId: docId,
      published,
      publisher,
      title: `Report ${serial + i}`,
      opening,
      events,
    };
    copied[i % RECENT] = made;
    yield made;
  }
}

function eventAt(day: number, { protagonists, crisis }: Theatre, random: () => number): MadeEvent {
  const act = drawAct(random);
  const actor = crisis && random() < 0.3 ? protagonists[Math.floor(random() * 2)] : drawActor(random);
  const target = random() < 0.15 ? null : drawTarget(actor, protagonists, random);
  const source = {
    country: actor,
    actor: actor + (BODIES.includes(actor) ? '' : ORGANS[Math.floor(random() * ORGANS.length)]),
  };
  const about = `the ${MATTERS[Math.floor(random() * MATTERS.length)]} of ${TOWNS[Math.floor(random() * TOWNS.length)]}`;
  const tail = `over ${about}, ${2 + Math.floor(random() * 90)} days before the ${MATTERS[Math.floor(random() * MATTERS.length)]} opened`;
  const bare = {
    ...act,
    date: dayAt(day),
    source,
    target: target ? { country: target, actor: target } : null,
    quote: null,
    attitude:
      target && random() < 0.2 ? (act.quad > 2 ? ('negative' as const) : ('positive' as const)) : null,
  };
  return {
    ...bare,
    sentence: `${actor} ${act.verb} ${target ?? 'others'} ${tail}.`,
    quote: quoteOf(bare, tail, protagonists, random),
  };
}

function quoteOf(
  event: Omit<MadeEvent, 'sentence'>,
  words: string,
  protagonists: readonly string[],
  random: () => number,
): MadeEvent['quote'] {
  if (!event.said || random() > 0.5) return null;
  const invokes = event.quad > 2 && random() < 0.3;
  const principle = PRINCIPLES[Math.floor(random() * PRINCIPLES.length)];
  const against = random() < 0.6 ? (event.target?.country ?? protagonists[0] ?? null) : null;
  return { words, rung: event.rung, principles: invokes ? [{ principle, against, for: null }] : [] };
}

/** The same event in a sentence with other words around it. */
function retold(event: MadeEvent, random: () => number): MadeEvent {
  const manner = MANNERS[Math.floor(random() * MANNERS.length)];
  return { ...event, sentence: event.sentence.replace(/\.$/, ` ${manner}.`) };
}

const total = ACTS.reduce((sum, act) => sum + act.weight, 0);
function drawAct(random: () => number): Act {
  let left = random() * total;
  return ACTS.find((act) => (left -= act.weight) < 0) ?? ACTS[0];
}

/** Few states fill most of the news. */
function drawActor(random: () => number): string {
  if (random() < 0.08) return BODIES[Math.floor(random() * BODIES.length)];
  return STATES[Math.floor(random() ** 2.2 * STATES.length)];
}

function drawTarget(actor: string, protagonists: readonly string[], random: () => number): string | null {
  const drawn =
    protagonists.length && random() < 0.7 ? protagonists[Math.floor(random() * 2)] : drawActor(random);
  return drawn === actor ? null : drawn;
}

function drawTwo(random: () => number): [string, string] {
  const first = STATES[Math.floor(random() * 12)];
  const second = STATES[12 + Math.floor(random() * 40)];
  return [first, second];
}

const dayAt = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

/** Sixteen hexadecimal digits that look like a hash and are never the same twice. */
function idOf(serial: number): string {
  const half = (salt: number) => {
    let x = Math.imul(serial ^ salt, 0x9e3779b1);
    x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
    return ((x ^ (x >>> 13)) >>> 0).toString(16).padStart(8, '0');
  };
  return half(0x2545f491) + half(0);
}
