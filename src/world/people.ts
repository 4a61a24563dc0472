import type { Lexicon } from './lexicon.ts';
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
/** Years after leaving during which a bare surname still names the person. */
const ECHO = 12;

/** Columns of the persons tables; offices are unpacked when asked. */
export class People {
  readonly ids: string[] = [];
  readonly names: string[] = [];
  readonly countries: string[] = [];
  private readonly packed: string[] = [];
  /** Hand-written: 1 when a bare surname is enough. */
  private readonly known: boolean[] = [];
  private readonly terms = new Map<number, readonly Term[]>();
  private readonly byKey = new Map<string, number[]>();
  private readonly bySurname = new Map<string, number[]>();
  private folded: Map<string, number[]> | null = null;
  private readonly byId = new Map<string, number>();

  constructor(private readonly lexicon: Lexicon) {}

  /** Takes the rows of one table: id, name, aliases, country, offices, source. */
  load(text: string | undefined, hand: boolean): void {
    if (!text) return;
    const lines = text.split('\n');
    for (let i = 1; i < lines.length; i++) {
      if (!lines[i]) continue;
      const [id, name, aliases, country, offices] = lines[i].split('\t');
      const keys = [keyOf(name)];
      if (aliases) for (const alias of aliases.split('|')) keys.push(keyOf(alias));
      // A hand-written row completes the derived row of the same person.
      const same = hand
        ? undefined
        : this.byKey.get(keys[0])?.find((n) => this.countries[n] === country && this.known[n]);
      if (same !== undefined) {
        this.packed[same] = this.packed[same] ? `${this.packed[same]}|${offices}` : offices;
        continue;
      }
      const at = this.ids.length;
      this.ids.push(id);
      this.names.push(name);
      this.countries.push(country);
      this.packed.push(offices ?? '');
      this.known.push(hand);
      const eminent = hand || /(?:^|\|)(?:HOS|HOG|MFA|MOD|HEAD)=/.test(offices ?? '');
      for (const key of keys) {
        const list = this.byKey.get(key);
        if (list) {
          if (!list.includes(at)) list.push(at);
        } else {
          this.byKey.set(key, [at]);
          this.lexicon.reachTo(key);
        }
        if (!eminent) continue;
        const surname = key.slice(key.lastIndexOf(' ') + 1);
        const others = this.bySurname.get(surname);
        if (!others) this.bySurname.set(surname, [at]);
        else if (!others.includes(at)) others.push(at);
      }
    }
  }

  idAt(id: string): number {
    if (this.byId.size === 0) for (let n = 0; n < this.ids.length; n++) this.byId.set(this.ids[n], n);
    return this.byId.get(id) ?? -1;
  }

  /** People of exactly this name; else, for two words and more, of a name that differs only in transliteration. */
  named(key: string): readonly number[] {
    const exact = this.byKey.get(key);
    if (exact || !key.includes(' ')) return exact ?? [];
    return this.folds().get(foldKey(key)) ?? [];
  }

  exactly(key: string): readonly number[] | undefined {
    return this.byKey.get(key);
  }

  private folds(): Map<string, number[]> {
    if (this.folded) return this.folded;
    this.folded = new Map();
    for (const [key, list] of this.byKey) {
      if (!key.includes(' ')) continue;
      const fold = foldKey(key);
      const others = this.folded.get(fold);
      this.folded.set(fold, others ? [...new Set([...others, ...list])] : list);
    }
    for (const [surname, list] of [...this.bySurname]) {
      const fold = `~${foldKey(surname)}`;
      const others = this.folded.get(fold);
      this.folded.set(fold, others ? [...new Set([...others, ...list])] : list);
    }
    return this.folded;
  }

  /** Eminent people with this surname, spelled so or in another transliteration. */
  surnamed(surname: string): readonly number[] {
    return this.bySurname.get(surname) ?? this.folds().get(`~${foldKey(surname)}`) ?? [];
  }

  /** Eminent people with exactly this surname. */
  exactSurname(surname: string): readonly number[] {
    return this.bySurname.get(surname) ?? [];
  }

  termsOf(at: number): readonly Term[] {
    let terms = this.terms.get(at);
    if (!terms) {
      const packed = this.packed[at];
      terms = packed
        ? packed.split('|').map((part) => {
            const [organ, office, from, to, vouchedTo] = part.split('=');
            return {
              organ,
              office: office ?? '',
              from: from ?? '',
              to: to ?? '',
              vouchedTo: vouchedTo ?? '',
            };
          })
        : [];
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
    let best = this.known[at] ? 1.2 : 0;
    for (const term of this.termsOf(at)) {
      const rank =
        (RANK[term.organ] ?? 0.5) *
        (term.office.startsWith('deputy') || term.office === 'ambassador' ? 0.4 : 1);
      if (!date) {
        best = Math.max(best, rank * 0.5 * (this.known[at] ? 2 : 1));
        continue;
      }
      if (term.from && term.from > date) continue;
      const end = term.to || term.vouchedTo;
      if (end >= date) best = Math.max(best, rank * (this.known[at] ? 1.6 : 1));
      else {
        const years = (Date.parse(date) - Date.parse(end)) / 31557600000;
        if (years < ECHO)
          best = Math.max(best, rank * (this.known[at] ? 1.2 : 0.5) * (1 - years / (ECHO * 1.5)));
      }
    }
    return best;
  }
}
