import { alternatives, parseTsv } from '../tsv.ts';
import { type Channel, PLOVER_TYPES, type PloverType } from '../types.ts';

/** One condition of a frame on the phrase or clause that stands in a slot. */
export interface Condition {
  /** `obj`, `subj`, `xcomp`, `ccomp`, `mod`, `gov`, `adv`, `pass`, `act`, or prepositions joined by `/`. */
  readonly slot: string;
  readonly slots: readonly string[];
  readonly kind: 'present' | 'absent' | 'in' | 'not-in';
  readonly words: ReadonlySet<string>;
}

/** Where the participants of an event stand: first the mutual partners, then one-way targets. */
export interface Roles {
  readonly source: readonly string[];
  readonly partners: readonly string[];
  readonly target: readonly string[];
}

/** One row of a frame table. */
export interface Frame {
  /** `condemn/v/obj`: predicate, part of speech, pattern; shown as the rule of an event. */
  readonly id: string;
  readonly lemma: string;
  readonly particle: string;
  readonly pos: 'v' | 'n' | 'a';
  readonly conditions: readonly Condition[];
  /** The type given, or null for a sense that is no event: it wins over plainer rows and yields nothing. */
  readonly type: PloverType | null;
  readonly mode: string | null;
  readonly cameo: string;
  readonly said: boolean | null;
  /** Rung on a ladder when the predicate itself tells it ("condemn": verbal 6); null: by type and mode. */
  readonly ladder: { readonly channel: Channel; readonly rung: number } | null;
  readonly roles: Roles;
  /** More specific frames win: conditions, class and word lists, particles. */
  readonly weight: number;
  readonly example: string;
  /** `RU>UA`: states that the example's event must name; '' when the example does not say. */
  readonly who: string;
  readonly table: string;
}

/** Frames by lemma. */
export type FrameIndex = ReadonlyMap<string, readonly Frame[]>;

const DEFAULT_ROLES: Record<string, string> = {
  v: 'subj > obj',
  n: 'gov,by,poss,mod > on,against,of,at,to,with',
  a: 'subj > of,to,with',
};

/**
 * Compiles the frame tables (every table whose name starts with `frames-`).
 * @param classes noun and word classes, for `@class` in patterns
 * @throws Error naming table and row when a row is malformed: a wrong table must not be half read
 */
export function readFrames(
  tables: Readonly<Record<string, string>>,
  classes: ReadonlyMap<string, ReadonlySet<string>>,
): Frame[] {
  const frames: Frame[] = [];
  for (const table of Object.keys(tables)
    .filter((x) => x.startsWith('frames-'))
    .sort())
    for (const row of parseTsv(tables[table]))
      for (const predicate of alternatives(row.predicate))
        frames.push(readFrame(row, predicate, table, classes));
  return frames;
}

function readFrame(
  row: Readonly<Record<string, string>>,
  predicate: string,
  table: string,
  classes: ReadonlyMap<string, ReadonlySet<string>>,
): Frame {
  const where = `${table}: ${predicate}`;
  const type = row.type === '-' ? null : (row.type as PloverType);
  if (type !== null && !PLOVER_TYPES.includes(type)) throw new Error(`${where}: unknown type ${row.type}`);
  const pos = row.pos as Frame['pos'];
  if (!DEFAULT_ROLES[pos]) throw new Error(`${where}: unknown part of speech ${row.pos}`);
  const [lemma, particle = ''] = predicate.split(' ');
  const conditions = row.pattern ? row.pattern.split(/\s+/).map((x) => readCondition(x, where, classes)) : [];
  let weight = particle ? 4 : 0;
  for (const c of conditions) weight += c.kind === 'in' ? 2.5 : c.kind === 'not-in' ? 0.3 : 1;
  return {
    id: `${predicate.replace(' ', '-')}/${pos}${row.pattern ? `/${row.pattern.replace(/\s+/g, '&')}` : ''}`,
    lemma,
    particle,
    pos,
    conditions,
    type,
    mode: row.mode || null,
    cameo: row.cameo ?? '',
    said: row.said === 'said' ? true : row.said === 'done' ? false : null,
    ladder: readLadder(row.rung ?? '', where),
    roles: readRoles(row.roles || DEFAULT_ROLES[pos]),
    weight,
    example: row.example ?? '',
    who: row.who ?? '',
    table,
  };
}

/** Classes told by who is named, not by words. */
const SPECIAL = new Set(['@actor', '@leader', '@place', '@union']);

function readCondition(
  text: string,
  where: string,
  classes: ReadonlyMap<string, ReadonlySet<string>>,
): Condition {
  const m = /^(-?)([a-z/]+)(?:(!?=)(.+))?$/.exec(text);
  if (!m) throw new Error(`${where}: cannot read condition ${text}`);
  const [, minus, slot, operator, list] = m;
  const words = new Set<string>();
  for (const word of alternatives(list ?? '')) {
    if (!word.startsWith('@')) words.add(word);
    else if (SPECIAL.has(word)) words.add(word);
    else {
      const members = classes.get(word.slice(1));
      if (!members) throw new Error(`${where}: unknown class ${word}`);
      for (const member of members) words.add(member);
    }
  }
  const kind = minus ? 'absent' : !operator ? 'present' : operator === '=' ? 'in' : 'not-in';
  return { slot, slots: slot.split('/'), kind, words };
}

/** `6` is a verbal rung, `diplomatic:5` a rung of another ladder. */
function readLadder(text: string, where: string): Frame['ladder'] {
  if (!text) return null;
  const [first, second] = text.split(':');
  const rung = Number(second ?? first);
  if (Number.isNaN(rung)) throw new Error(`${where}: cannot read rung ${text}`);
  return { channel: second === undefined ? 'verbal' : (first as Channel), rung };
}

function readRoles(text: string): Roles {
  const list = (x: string | undefined) =>
    (x ?? '')
      .split(',')
      .map((y) => y.trim())
      .filter(Boolean);
  const mutual = text.split('<>');
  if (mutual.length === 2) {
    const [partners, target] = mutual[1].split('>');
    return { source: list(mutual[0]), partners: list(partners), target: list(target) };
  }
  const [source, target] = text.split('>');
  return { source: list(source), partners: [], target: list(target) };
}

/** Frames by the lemma that triggers them, most specific first; a row of the same name as an earlier one replaces it. */
export function indexFrames(frames: readonly Frame[]): FrameIndex {
  const index = new Map<string, Frame[]>();
  for (const frame of new Map(frames.map((f) => [f.id, f])).values()) {
    const list = index.get(frame.lemma);
    if (list) list.push(frame);
    else index.set(frame.lemma, [frame]);
  }
  for (const list of index.values()) list.sort((a, b) => b.weight - a.weight);
  return index;
}
