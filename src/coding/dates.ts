import type { Doc } from '../text/doc.ts';
import type { DatePrecision } from './types.ts';

/** When something happened, as far as the text says; `date` is the first day of a week, month or year. */
export interface TextDate {
  readonly date: string | null;
  readonly precision: DatePrecision;
}

interface Found extends TextDate {
  readonly start: number;
  readonly end: number;
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const SHORT_MONTHS: Record<string, number> = {
  jan: 0,
  feb: 1,
  mar: 2,
  apr: 3,
  jun: 5,
  jul: 6,
  aug: 7,
  sep: 8,
  sept: 8,
  oct: 9,
  nov: 10,
  dec: 11,
};
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY = 86_400_000;

/** Finds the dates that a document's sentences give and tells which one an event hangs on. */
export class DateReader {
  readonly #doc: Doc;
  readonly #published: Date | null;
  readonly #reported: TextDate;
  readonly #bySentence = new Map<number, Found[]>();

  /** @param published publication date `YYYY-MM-DD`, or null: then only absolute dates can be told */
  constructor(doc: Doc, published: string | null) {
    this.#doc = doc;
    const time = published ? Date.parse(`${published}T00:00:00Z`) : Number.NaN;
    this.#published = Number.isNaN(time) ? null : new Date(time);
    this.#reported = this.#published
      ? { date: iso(this.#published), precision: 'day' }
      : { date: null, precision: 'unknown' };
  }

  /**
   * The date of the event that a token carries: the time expression nearest above or below it in the tree, else the
   * publication date (to the day), else unknown.
   */
  dateOf(trigger: number): TextDate {
    const told = this.toldOf(trigger);
    if (told) return told;
    return this.#reported;
  }

  /** The date that the text itself gives an event, or null. */
  toldOf(trigger: number): TextDate | null {
    const doc = this.#doc;
    const found = this.#inSentence(doc.sentenceOf(trigger));
    let best: Found | null = null;
    let bestDistance = 99;
    for (const f of found) {
      const distance = this.#distance(f, trigger);
      if (distance < bestDistance) {
        best = f;
        bestDistance = distance;
      }
    }
    return best && bestDistance <= 3 ? { date: best.date, precision: best.precision } : null;
  }

  /** Whether the text dates an event more than two months before publication, or says "years ago". */
  isLongAgo(trigger: number): boolean {
    const doc = this.#doc;
    for (const c of doc.children(trigger)) if (doc.lemma[c] === 'ago') return true;
    if (!this.#published) return false;
    const { date } = this.dateOf(trigger);
    return date !== null && this.#published.getTime() - Date.parse(`${date}T00:00:00Z`) > 60 * DAY;
  }

  /** Steps in the tree from the expression's attachment to the trigger; a clause border costs two. */
  #distance(found: Found, trigger: number): number {
    const doc = this.#doc;
    let at = found.start;
    while (doc.head[at] >= found.start && doc.head[at] < found.end) at = doc.head[at];
    const hook = doc.head[at];
    if (hook < 0) return 99;
    let distance = 0;
    for (let t = trigger; t >= 0 && distance < 9; t = doc.head[t]) {
      if (t === hook) return distance;
      distance += CLAUSE.has(doc.baseRel(t)) ? 2 : 1;
    }
    distance = 1;
    for (let t = hook; t >= 0 && distance < 9; t = doc.head[t]) {
      if (t === trigger) return distance;
      distance += CLAUSE.has(doc.baseRel(t)) ? 9 : 1;
    }
    return 99;
  }

  #inSentence(sentence: number): Found[] {
    let found = this.#bySentence.get(sentence);
    if (!found) {
      found = this.#scan(sentence);
      this.#bySentence.set(sentence, found);
    }
    return found;
  }

  #scan(sentence: number): Found[] {
    const doc = this.#doc;
    const { start, end } = doc.sentenceTokens(sentence);
    const found: Found[] = [];
    let t = start;
    const before = (k: number) => (t - k >= start ? doc.form(t - k) : '');
    const next = (k: number) => (t + k < end ? doc.form(t + k) : '');
    for (; t < end; t++) {
      const form = doc.form(t);
      if (!mayDate(form)) continue;
      const word = form.toLowerCase().replace(/\.$/, '');
      const month = monthOf(word, form);
      if (month >= 0) {
        const f = this.#monthDate(month, t, next, before);
        if (f) {
          found.push(f);
          t = f.end - 1;
        }
        continue;
      }
      const weekday = WEEKDAYS.indexOf(word);
      if (weekday >= 0 && this.#published) {
        const back = before(1).toLowerCase();
        let shift = (this.#published.getUTCDay() - weekday + 7) % 7;
        if (back === 'last' && shift === 0) shift = 7;
        if (back === 'next') shift -= 7;
        found.push({ ...this.#daysAgo(shift), start: t, end: t + 1 });
        continue;
      }
      if (word === 'yesterday' || word === 'overnight')
        found.push({ ...this.#daysAgo(word === 'yesterday' ? 1 : 0), start: t, end: t + 1 });
      else if (word === 'today' || word === 'tonight')
        found.push({ ...this.#daysAgo(0), start: t, end: t + 1 });
      else if (word === 'tomorrow') found.push({ ...this.#daysAgo(-1), start: t, end: t + 1 });
      else if (word === 'ago') {
        const f = this.#ago(before(1).toLowerCase(), before(2).toLowerCase(), t);
        if (f) found.push(f);
      } else if (word === 'week' || word === 'month' || word === 'year') {
        const f = this.#relative(word, before(1).toLowerCase(), t);
        if (f) found.push(f);
      } else if (/^(?:19|20)\d\d$/.test(word) && YEAR_BEFORE.has(before(1).toLowerCase()))
        found.push({ date: `${word}-01-01`, precision: 'year', start: t, end: t + 1 });
      else if (/^(?:19|20)\d\d-\d\d-\d\d$/.test(word))
        found.push({ date: word, precision: 'day', start: t, end: t + 1 });
    }
    return found;
  }

  #monthDate(
    month: number,
    t: number,
    next: (k: number) => string,
    before: (k: number) => string,
  ): Found | null {
    const dayBefore = dayOf(before(1));
    const dayAfter = dayOf(next(1));
    let year = 0;
    let end = t + 1;
    let start = t;
    let day = 0;
    if (dayBefore) {
      day = dayBefore;
      start = t - 1;
    } else if (before(1).toLowerCase() === 'of' && dayOf(before(2))) {
      day = dayOf(before(2));
      start = t - 2;
    } else if (dayAfter) {
      day = dayAfter;
      end = t + 2;
    }
    const after = (k: number) => next(end - t + k);
    if (/^(?:19|20)\d\d$/.test(after(0))) {
      year = Number(after(0));
      end += 1;
    } else if (after(0) === ',' && /^(?:19|20)\d\d$/.test(after(1))) {
      year = Number(after(1));
      end += 2;
    }
    const last = before(1).toLowerCase() === 'last';
    if (!year) {
      if (!this.#published) return null;
      year = this.#published.getUTCFullYear();
      const distance = month - this.#published.getUTCMonth();
      if (distance > 6 || (last && distance >= 0)) year -= 1;
      else if (distance < -8) year += 1;
    }
    const date = `${year}-${pad(month + 1)}-${pad(day || 1)}`;
    return { date, precision: day ? 'day' : 'month', start, end };
  }

  #relative(unit: string, before: string, t: number): Found | null {
    if (!this.#published) return null;
    const shift =
      before === 'last' || before === 'previous' ? -1 : before === 'next' ? 1 : before === 'this' ? 0 : null;
    if (shift === null) return null;
    const d = new Date(this.#published);
    if (unit === 'week') {
      d.setTime(d.getTime() + (shift * 7 - ((d.getUTCDay() + 6) % 7)) * DAY);
      return { date: iso(d), precision: 'week', start: t, end: t + 1 };
    }
    const months = unit === 'month' ? shift : 0;
    const at = new Date(
      Date.UTC(
        d.getUTCFullYear() + (unit === 'year' ? shift : 0),
        unit === 'month' ? d.getUTCMonth() + months : 0,
        1,
      ),
    );
    return { date: iso(at), precision: unit as DatePrecision, start: t, end: t + 1 };
  }

  /** "five days ago", "two weeks ago". */
  #ago(unit: string, count: string, t: number): Found | null {
    const n = /^\d+$/.test(count) ? Number(count) : NUMBERS.indexOf(count);
    if (!this.#published || n < 1) return null;
    const single = unit.replace(/s$/, '');
    const d = new Date(this.#published);
    if (single === 'day') return { ...this.#daysAgo(n), start: t - 2, end: t + 1 };
    if (single === 'week') d.setTime(d.getTime() - n * 7 * DAY);
    else if (single === 'month') d.setUTCMonth(d.getUTCMonth() - n, 1);
    else if (single === 'year') d.setUTCFullYear(d.getUTCFullYear() - n, 0, 1);
    else return null;
    return { date: iso(d), precision: single, start: t - 2, end: t + 1 };
  }

  #daysAgo(days: number): TextDate {
    if (!this.#published) return { date: null, precision: 'unknown' };
    return { date: iso(new Date(this.#published.getTime() - days * DAY)), precision: 'day' };
  }
}

const RELATIVE_WORDS = new Set([
  'ago',
  'yesterday',
  'overnight',
  'today',
  'tonight',
  'tomorrow',
  'week',
  'month',
  'year',
]);
const CLAUSE = new Set(['ccomp', 'advcl', 'acl', 'parataxis', 'xcomp']);
const YEAR_BEFORE = new Set([
  'in',
  'since',
  'of',
  'during',
  'from',
  'until',
  'after',
  'before',
  'early',
  'late',
  'mid',
  'by',
  'the',
  ',',
]);

/** Words that can begin or be a time expression: capitals, digits and a few others; the rest is passed by quickly. */
function mayDate(form: string): boolean {
  const code = form.charCodeAt(0);
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || RELATIVE_WORDS.has(form);
}

function monthOf(word: string, form: string): number {
  if (!/^[A-Z]/.test(form)) return -1;
  const full = MONTHS.indexOf(word);
  return full >= 0 ? full : (SHORT_MONTHS[word] ?? -1);
}

function dayOf(form: string): number {
  const m = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(form);
  const day = m ? Number(m[1]) : 0;
  return day >= 1 && day <= 31 ? day : 0;
}

function pad(n: number): string {
  return n < 10 ? `0${n}` : String(n);
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
