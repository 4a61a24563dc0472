import { keyOf } from './tokens.ts';
import { rowsOf } from './tsv.ts';

/** What a noun makes of the country or body before it: "Russian" + "foreign ministry". */
export interface Role {
  /** Singular, as the table writes it. */
  readonly noun: string;
  readonly sector: string | null;
  readonly office: string | null;
  /** Suffix of the organ's id: MFA, MOD, MIL …; null when the noun names no organ. */
  readonly organ: string | null;
  readonly kind: 'person' | 'body' | 'people' | 'force' | 'thing' | 'place';
}

/** Regular English plural of the last word, and the irregular ones among role nouns. */
export function pluralOf(noun: string): string {
  if (/man$/.test(noun) && !/(human|german)$/.test(noun)) return noun.replace(/man$/, 'men');
  if (/person$/.test(noun)) return noun.replace(/person$/, 'people');
  if (/child$/.test(noun)) return `${noun}ren`;
  if (/(s|x|ch|sh)$/.test(noun)) return `${noun}es`;
  if (/[^aeiou]y$/.test(noun)) return noun.replace(/y$/, 'ies');
  if (/thief$/.test(noun)) return noun.replace(/f$/, 'ves');
  return `${noun}s`;
}

/** Plurals whose marked word is the first: ministers of foreign affairs, chiefs of staff. */
function pluralsOf(noun: string): string[] {
  const of = noun.match(/^(.+?) (of|for|to|in|at) (.+)$/);
  return of
    ? [`${pluralOf(of[1])} ${of[2]} ${of[3]}`]
    : [pluralOf(noun), noun.endsWith('person') ? `${noun}s` : ''];
}

/** Role nouns by key, singular and plural. */
export class Roles {
  private readonly byKey = new Map<string, Role>();
  private readonly reach = new Map<string, number>();

  constructor(tables: Record<string, string>) {
    for (const row of rowsOf(tables, 'roles')) {
      const role: Role = {
        noun: row.noun,
        sector: row.sector || null,
        office: row.office || null,
        organ: row.organ || null,
        kind: (row.kind || 'body') as Role['kind'],
      };
      for (const form of [row.noun, ...pluralsOf(row.noun)]) if (form) this.add(keyOf(form), role);
    }
  }

  private add(key: string, role: Role): void {
    if (this.byKey.has(key)) return;
    this.byKey.set(key, role);
    const words = key.split(' ');
    if ((this.reach.get(words[0]) ?? 0) < words.length) this.reach.set(words[0], words.length);
  }

  get(key: string): Role | undefined {
    return this.byKey.get(key);
  }

  longest(first: string): number {
    return this.reach.get(first) ?? 0;
  }

  keys(): IterableIterator<string> {
    return this.byKey.keys();
  }
}
