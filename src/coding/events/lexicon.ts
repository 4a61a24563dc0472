import { alternatives, parseTsv } from '../tsv.ts';
import type { Channel, PloverType } from '../types.ts';
import { ContentCodes } from './contents.ts';
import { type Frame, type FrameIndex, indexFrames, readFrames } from './frames.ts';
import { readThreats, type Threats } from './intent.ts';
import { type RealisWords, readRealisWords } from './realis-words.ts';

export interface LightVerb {
  readonly role: 'source' | 'target' | 'none';
  readonly realis: 'actual' | 'future' | 'hypothetical' | 'announced' | 'ordered';
}

export interface Rung {
  readonly channel: Channel;
  readonly rung: number;
  readonly name: string;
  readonly said: boolean;
}

export interface TypeScore {
  readonly quad: 1 | 2 | 3 | 4;
  readonly score: number | null;
  readonly cameo: string;
}

/** All tables of event coding, compiled once. */
export interface EventLexicon {
  readonly frames: readonly Frame[];
  readonly index: FrameIndex;
  readonly classes: ReadonlyMap<string, ReadonlySet<string>>;
  readonly light: ReadonlyMap<string, LightVerb>;
  readonly realis: RealisWords;
  readonly threats: Threats;
  /** Subjects that make a clause no event of politics: weather, markets, sport, shows. */
  readonly blockers: ReadonlySet<string>;
  /** Verbs with their particles, "hand over". */
  readonly particles: ReadonlySet<string>;
  /** Verbs with the prepositions that they take without an object, "fire at", or "." for none; alone where no frame gives one. */
  readonly intransitive: ReadonlySet<string>;
  /** Lemma → contexts it tells. */
  readonly contexts: ReadonlyMap<string, readonly string[]>;
  /** `TYPE` or `TYPE:mode` → its rung. */
  readonly rungs: ReadonlyMap<string, Rung>;
  readonly ladders: readonly Rung[];
  readonly scores: ReadonlyMap<string, TypeScore>;
  readonly goldstein: ReadonlyMap<string, number>;
  readonly cameoNames: ReadonlyMap<string, string>;
  /** Codes of words by what they speak of. */
  readonly contents: ContentCodes;
}

/** Compiles the tables of event coding (see `tables/`). */
export function readEventLexicon(tables: Readonly<Record<string, string>>): EventLexicon {
  const rows = (name: string) => parseTsv(tables[name] ?? '');
  const classes = new Map(rows('noun-classes').map((r) => [r.class, new Set(alternatives(r.words))]));
  const frames = readFrames(tables, classes);
  const contexts = new Map<string, string[]>();
  for (const row of rows('contexts'))
    for (const word of alternatives(row.words))
      contexts.set(word, [...(contexts.get(word) ?? []), row.context]);
  const rungs = new Map<string, Rung>();
  const ladders: Rung[] = [];
  for (const row of rows('ladders')) {
    const rung = {
      channel: row.channel as Channel,
      rung: Number(row.rung),
      name: row.name,
      said: row.said === 'said',
    };
    ladders.push(rung);
    for (const type of alternatives(row.types)) rungs.set(type, rung);
  }
  const codes = rows('cameo-codes');
  return {
    frames,
    index: indexFrames(frames),
    classes,
    light: new Map(rows('light-verbs').map((r) => [r.verb, { role: r.role, realis: r.realis } as LightVerb])),
    realis: readRealisWords(tables['realis-words'] ?? ''),
    threats: readThreats(rows('threats')),
    blockers: new Set(['weather', 'market', 'sport', 'show'].flatMap((c) => [...(classes.get(c) ?? [])])),
    particles: new Set(frames.filter((f) => f.particle).map((f) => `${f.lemma} ${f.particle}`)),
    intransitive: intransitiveVerbs(frames, classes.get('intransitive')),
    contexts,
    rungs,
    ladders,
    scores: new Map(
      rows('plover-types').map((r) => [
        r.mode ? `${r.type as PloverType}:${r.mode}` : r.type,
        {
          quad: Number(r.quad) as 1 | 2 | 3 | 4,
          score: r.score === '' ? null : Number(r.score),
          cameo: r.cameo,
        },
      ]),
    ),
    goldstein: new Map(codes.filter((r) => r.goldstein !== '').map((r) => [r.code, Number(r.goldstein)])),
    cameoNames: new Map(codes.map((r) => [r.code, r.name])),
    contents: new ContentCodes(rows('cameo-contents')),
  };
}

function intransitiveVerbs(frames: readonly Frame[], listed: ReadonlySet<string> = new Set()): Set<string> {
  const verbs = frames.filter((f) => f.pos === 'v');
  const takesObject = (f: Frame) =>
    f.conditions.some((c) => c.slots.includes('obj')) ||
    [...f.roles.target, ...f.roles.partners].includes('obj');
  const transitive = new Set(verbs.filter(takesObject).map((f) => f.lemma));
  const found = new Set(listed);
  for (const frame of verbs) {
    if (!transitive.has(frame.lemma)) found.add(frame.lemma);
    if (!frame.conditions.length && !takesObject(frame)) found.add(`${frame.lemma} .`);
    if (frame.conditions.some((c) => c.slots.includes('obj') || c.slot === 'pass')) continue;
    for (const c of frame.conditions)
      if (c.kind === 'present' || c.kind === 'in')
        for (const slot of c.slots) if (slot !== 'by') found.add(`${frame.lemma} ${slot}`);
  }
  return found;
}
