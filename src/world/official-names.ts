import { rowsOf } from './tsv.ts';

/** Parts of a publisher's name that say which state it is of, if they name one: the best reading first. */
export type StatesNamed = (name: string) => readonly string[];

/** Where a mission sits and to whom it is sent: "to the United Nations", "in Vienna". */
const SENT = '(?: (?:to|in|at|near|with) .+)?';

/**
 * Reads the forms of `publisher-forms.tsv`: "Permanent Mission of _" finds "Norway" in "Permanent Mission of Norway to the
 * United Nations". Whether that part names a state is not asked here. Longer forms come first.
 */
export function officialNames(tables: Record<string, string>): StatesNamed {
  const patterns = rowsOf(tables, 'publisher-forms')
    .sort((a, b) => b.form.length - a.form.length)
    .map(({ form, sent }) => patternOf(form, sent === 'yes'));
  return (name) => {
    // "Bolivia (Plurinational State of)"
    const text = name
      .trim()
      .replace(/\s+/g, ' ')
      .replace(/ \([^)]*\)/g, '');
    return patterns.flatMap((pattern) => text.match(pattern)?.[1] ?? []);
  };
}

/** `_` stands for the state, `*` for one to five words. */
function patternOf(form: string, sent: boolean): RegExp {
  const words = form
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll("'", "['’]")
    .replace('*', '[\\p{L}-]+(?:,? [\\p{L}-]+){0,4}?')
    .replace('_', '(?:the )?(.+?)');
  return new RegExp(`^(?:the )?${words}${sent ? SENT : ''}(?: website)?$`, 'iu');
}
