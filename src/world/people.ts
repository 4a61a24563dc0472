import { foldKey, keyOf } from './tokens.ts';

/** A post held from a day to a day. */
export interface Term {
  readonly organ: string;
  readonly office: string;
  readonly from: string;
  /** Empty: open; then `vouchedTo` is the last day the source speaks for. */
  readonly to: string;
  readonly vouchedTo: string;
}

/** Ranks by organ: how often a bare surname in the news means the holder. */
const RANK: Record<string, number> = {
  HOS: 4,
  HOG: 4,
  HEAD: 3,
  MFA: 2.4,
  MOD: 2,
  LEG: 0.6,
  SPY: 0.8,
  MIL: 0.8,
  CB: 0.6,
  INT: 1,
  GOV: 0.7,
  JUD: 0.4,
  OPP: 2,
  PARTY: 1.5,
};
/** Names whose last word is no surname: "47th president of the United States", "Shah of Iran", "Tamim bin Hamad". */
const NO_SURNAME = /\d| of | bin | president$| [ivx]+$/;
/** States where the family name comes first, in English too, unless a western given name does. */
const SURNAME_FIRST = new Set(['CN', 'TW', 'HK', 'KR', 'KP', 'SG', 'MO']);
/** Years after leaving during which a bare surname still names the person. */
const ECHO = 12;

/** How many words a person's name has at most. */
export const NAME_WORDS = 6;

type Rows = number | number[];
const listed = (rows: Rows | undefined): readonly number[] =>
  rows === undefined ? [] : typeof rows === 'number' ? [rows] : rows;

function put(index: Map<string, Rows>, key: string, row: number): void {
  const rows = index.get(key);
  if (rows === undefined) index.set(key, row);
  else if (typeof rows === 'number') {
    if (rows !== row) index.set(key, [rows, row]);
  } else if (!rows.includes(row)) rows.push(row);
}

/**
 * People and the offices they held: rows of `persons-hand`, `persons` (heads of state and government, foreign and
 * defence ministers) and `officials` (all others). Loading only notes where a row stands; it is read when asked for.
 */
export class People {
  /** Offsets of the rows' lines, and the table each stands in. */
  private readonly starts: number[] = [];
  private readonly texts: string[] = [];
  private handRows = 0;
  private readonly extra = new Map<number, string>();
  private readonly cells = new Map<number, readonly string[]>();
  private readonly terms = new Map<number, readonly Term[]>();
  private readonly familyNames: ReadonlySet<string>;
  private readonly waiting: string[] = [];
  private readonly byKey = new Map<string, Rows>();
  private readonly bySurname = new Map<string, Rows>();
  private folded: Map<string, Rows> | null = null;
  private byId: Map<string, number> | null = null;

  /** @param familyNames  Chinese and Korean family names: a name that begins with one begins with its surname */
  constructor(familyNames: Iterable<string>) {
    this.familyNames = new Set(familyNames);
  }

  /** Takes the rows of one table: id, name, aliases, country, offices. Hand-written tables come first. */
  load(text: string | undefined, kind: 'hand' | 'eminent' | 'other'): void {
    if (!text) return;
    if (kind === 'other') this.waiting.push(text);
    else this.index(text, kind);
  }

  /** The many officials are indexed when the first name is asked that the eminent do not bear. */
  private settle(): void {
    for (const text of this.waiting.splice(0)) this.index(text, 'other');
  }

  private index(text: string, kind: 'hand' | 'eminent' | 'other'): void {
    let at = text.indexOf('\n') + 1;
    while (at > 0 && at < text.length) {
      const lineEnd = text.indexOf('\n', at);
      const end = lineEnd < 0 ? text.length : lineEnd;
      const a = text.indexOf('\t', at) + 1;
      const b = text.indexOf('\t', a);
      const c = text.indexOf('\t', b + 1);
      if (a > 0 && c > 0 && c < end)
        this.take(
          text,
          at,
          keyOf(text.slice(a, b)),
          c === b + 1 ? '' : text.slice(b + 1, c),
          text.slice(c + 1, text.indexOf('\t', c + 1)),
          kind,
        );
      at = end + 1;
    }
    if (kind === 'hand') this.handRows = this.starts.length;
  }

  private take(
    text: string,
    start: number,
    key: string,
    aliases: string,
    country: string,
    kind: 'hand' | 'eminent' | 'other',
  ): void {
    const row = this.starts.length;
    const keys = aliases ? [key, ...aliases.split('|').map(keyOf)] : null;
    if (kind === 'hand') {
      // A later row of the same id corrects the earlier one: a user's own row after ours.
      const id = cellsAt(text, start)[0];
      const earlier = listed(this.byKey.get(key)).find(
        (one) => cellsAt(this.texts[one], this.starts[one])[0] === id,
      );
      if (earlier !== undefined) {
        this.starts[earlier] = start;
        this.texts[earlier] = text;
        return;
      }
    }
    if (kind === 'eminent') {
      const known = this.handRow(keys ?? [key], country);
      if (known >= 0) {
        // A hand-written row completes the derived row of the same person.
        const [, , , , offices] = cellsAt(text, start);
        if (offices) this.extra.set(known, offices);
        if (keys) for (const one of keys) put(this.byKey, one, known);
        return;
      }
    }
    this.starts.push(start);
    this.texts.push(text);
    const surname =
      kind !== 'other' && SURNAME_FIRST.has(country) && this.familyNames.has(firstWord(key))
        ? firstWord
        : lastWord;
    for (const one of keys ?? [key]) {
      put(this.byKey, one, row);
      // After "bin" stands the father's name, no surname.
      if (kind !== 'other' && !NO_SURNAME.test(one)) put(this.bySurname, surname(one), row);
    }
  }

  private handRow(keys: readonly string[], country: string): number {
    for (const key of keys) {
      for (const row of listed(this.byKey.get(key))) {
        if (row >= this.handRows) continue;
        const own = this.countryOf(row);
        // People of an organisation also stand in the derived table under the state they come from.
        if (own === country || own.length !== 2 || own === 'UN' || own === 'EU') return row;
      }
    }
    return -1;
  }

  private row(at: number): readonly string[] {
    let cells = this.cells.get(at);
    if (!cells) this.cells.set(at, (cells = cellsAt(this.texts[at], this.starts[at])));
    return cells;
  }

  /** Whether the row is hand-written: someone known beyond an office. */
  isHand(at: number): boolean {
    return at < this.handRows;
  }

  get count(): number {
    return this.starts.length;
  }
  idOf(at: number): string {
    return this.row(at)[0];
  }
  nameOf(at: number): string {
    return this.row(at)[1];
  }
  /** ISO code of the state, or id of the organisation or group, the person stands for. */
  countryOf(at: number): string {
    return this.row(at)[3] ?? '';
  }

  /** Row of an actor id, or -1. */
  idAt(id: string): number {
    if (!this.byId) {
      this.settle();
      this.byId = new Map();
      for (let n = 0; n < this.count; n++) this.byId.set(this.idOf(n), n);
    }
    return this.byId.get(id) ?? -1;
  }

  private rowsOf(key: string): Rows | undefined {
    const rows = this.byKey.get(key);
    if (rows !== undefined || this.waiting.length === 0) return rows;
    this.settle();
    return this.byKey.get(key);
  }

  /** People of exactly this name; else, for two words and more, of a name that differs only in transliteration. */
  named(key: string): readonly number[] {
    const exact = this.rowsOf(key);
    if (exact !== undefined || !key.includes(' ')) return listed(exact);
    return lastWord(key).length < 4 ? [] : listed(this.folds().get(foldKey(key)));
  }

  /** People of exactly this name. */
  exactly(key: string): readonly number[] | undefined {
    const rows = this.rowsOf(key);
    return rows === undefined ? undefined : listed(rows);
  }

  private folds(): Map<string, Rows> {
    if (this.folded) return this.folded;
    this.settle();
    const folded = new Map<string, Rows>();
    for (const [key, rows] of this.byKey)
      if (key.includes(' '))
        for (const row of listed(rows)) for (const form of shorter(key)) put(folded, foldKey(form), row);
    for (const [surname, rows] of this.bySurname)
      for (const row of listed(rows)) put(folded, `~${foldKey(surname)}`, row);
    this.folded = folded;
    return folded;
  }

  /** Eminent people with this surname, spelled so or in another transliteration. */
  surnamed(surname: string): readonly number[] {
    const exact = this.bySurname.get(surname);
    if (exact !== undefined) return listed(exact);
    // Short surnames fold onto too many others.
    const fold = foldKey(surname);
    return fold.length < 5 ? [] : listed(this.folds().get(`~${fold}`));
  }

  /** Eminent people with exactly this surname. */
  exactSurname(surname: string): readonly number[] {
    return listed(this.bySurname.get(surname));
  }

  termsOf(at: number): readonly Term[] {
    let terms = this.terms.get(at);
    if (!terms) {
      const own = unpack(this.row(at)[4] ?? '');
      // What the hand-written row says of a post counts, not what the derived row says of the same post.
      const more = unpack(this.extra.get(at) ?? '').filter((t) => !own.some((o) => sameStart(o, t)));
      terms = [...own, ...more];
      this.terms.set(at, terms);
    }
    return terms;
  }

  /** Terms that run at `date`; an open term runs to its `vouchedTo`. */
  active(at: number, date: string): readonly Term[] {
    return this.termsOf(at).filter(
      (t) => (!t.from || t.from <= date) && date <= (t.to || t.vouchedTo || t.from),
    );
  }

  /** Open terms whose source had fallen silent by `date`: the office is unknown then, not over. */
  unvouched(at: number, date: string): readonly Term[] {
    return this.termsOf(at).filter(
      (t) => t.from && t.from <= date && !t.to && t.vouchedTo && t.vouchedTo < date,
    );
  }

  /** How likely a bare surname at `date` means this person; 0: not at all. */
  weight(at: number, date: string | null): number {
    const known = at < this.handRows;
    let best = known ? 1.2 : 0;
    for (const term of this.termsOf(at)) {
      const rank =
        (RANK[term.organ] ?? 0.5) *
        (term.office.startsWith('deputy') || term.office === 'ambassador' ? 0.4 : 1);
      if (!date) {
        best = Math.max(best, rank * 0.5 * (known ? 2 : 1));
        continue;
      }
      if (term.from && term.from > date) continue;
      const end = term.to || term.vouchedTo;
      if (end >= date) best = Math.max(best, rank * (known ? 1.6 : 1));
      else {
        const years = (Date.parse(date) - Date.parse(end)) / 31557600000;
        if (years < ECHO) best = Math.max(best, rank * (known ? 1.2 : 0.5) * (1 - years / (ECHO * 1.5)));
      }
    }
    return best;
  }
}

/** A long name and its usual short forms: given name with first or last family name (Diego Pérez Gómez, Diego Pérez). */
function shorter(key: string): string[] {
  const words = key.split(' ');
  if (words.length < 3 || words.some((word) => word.length < 3))
    return words.length < 3 ? [key] : [key, `${words[0]} ${words[words.length - 1]}`];
  const forms = [key, `${words[0]} ${words[words.length - 1]}`, `${words[0]} ${words[1]}`];
  if (words.length > 3) forms.push(`${words[0]} ${words[2]}`, `${words[0]} ${words[1]} ${words[2]}`);
  return forms;
}

const firstWord = (key: string): string => (key.includes(' ') ? key.slice(0, key.indexOf(' ')) : key);
const lastWord = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);

function cellsAt(text: string, start: number): string[] {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).split('\t');
}

function unpack(offices: string): Term[] {
  if (!offices) return [];
  return offices.split('|').map((part) => {
    const [organ, office, from, to, vouchedTo] = part.split('=');
    return { organ, office: office ?? '', from: from ?? '', to: to ?? '', vouchedTo: vouchedTo ?? '' };
  });
}

/** Two sources date one entry into office up to two months apart. */
const sameStart = (a: Term, b: Term): boolean =>
  a.organ === b.organ && Math.abs(Date.parse(a.from) - Date.parse(b.from)) <= 60 * 864e5;
