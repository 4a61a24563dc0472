import type { Doc } from '../../text/doc.ts';
import {
  countOf,
  day,
  dayOf,
  daysFrom,
  isoOf,
  month,
  monthOf,
  seasonOf,
  spanFrom,
  type TextDate,
  type Unit,
  unitOf,
  unitsFrom,
  VAGUE,
  weekdayOf,
  year,
  yearOf,
} from './calendar.ts';
import { directionOf } from './direction.ts';

/** A time expression: its tokens `[start, end)` and the date it gives. */
export interface TimeExpression extends TextDate {
  readonly start: number;
  readonly end: number;
  /** "two days after …", "a day earlier": counted from another date of the text, by so many units. */
  readonly offset?: { readonly count: number; readonly unit: Unit };
  /** "decades ago": past, however vague. */
  readonly longAgo?: boolean;
}

const RELATIVE = new Set(
  'ago yesterday overnight today tonight tomorrow week month year weekend night morning afternoon evening spring summer autumn fall winter day days weeks months years hours minutes decade decades earlier later prior'.split(
    ' ',
  ),
);
const YEAR_BEFORE = new Set(
  'in since of during from until after before early late mid by the between , ('.split(' '),
);
/** What stands before a month that is one: "May" may be a person, and a verb. */
const MONTH_BEFORE = new Set(
  'in since of during from until till after before early late mid by this last next for through between and to'.split(
    ' ',
  ),
);
const HOLIDAYS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  'christmas eve': [11, 24],
  'christmas day': [11, 25],
  'boxing day': [11, 26],
  "year's eve": [11, 31],
  "year's day": [0, 1],
  'may day': [4, 1],
};
const SHIFTS: Readonly<Record<string, number>> = { last: -1, previous: -1, this: 0, next: 1, coming: 1 };
const MID = /^mid-/;
const FEW = new Set('few several some couple'.split(' '));
const PAST_SPAN = new Set(['past', 'last', 'previous']);
const COMING = new Set(['coming', 'next', 'following']);

/**
 * Finds the time expressions of a sentence.
 * @param today the day the text was written, or null: then only absolute dates can be told
 * @param from first token to look at (behind a dateline)
 */
export function timeExpressions(doc: Doc, sentence: number, today: Date | null, from = 0): TimeExpression[] {
  const { start, end } = doc.sentenceTokens(sentence);
  const scanner = new Scanner(doc, Math.max(start, from), end, today);
  return scanner.scan();
}

class Scanner {
  readonly #doc: Doc;
  readonly #start: number;
  readonly #end: number;
  readonly #today: Date | null;

  constructor(doc: Doc, start: number, end: number, today: Date | null) {
    this.#doc = doc;
    this.#start = start;
    this.#end = end;
    this.#today = today;
  }

  scan(): TimeExpression[] {
    const found: TimeExpression[] = [];
    for (let t = this.#start; t < this.#end; t++) {
      if (!mayDate(this.#doc.form(t))) continue;
      const here = this.#absolute(t) ?? (this.#today ? this.#relative(t, this.#today) : null);
      if (!here) continue;
      found.push(here);
      t = here.end - 1;
    }
    return found;
  }

  /** The word so many places after (or before) a token, in small letters; '' beyond the sentence. */
  #word(token: number): string {
    return token >= this.#start && token < this.#end ? this.#doc.form(token).toLowerCase() : '';
  }

  #absolute(t: number): TimeExpression | null {
    const word = this.#word(t).replace(MID, '');
    const at = (date: TextDate) => ({ ...date, start: t, end: t + 1 });
    const numeric = /^(\d{4})-(\d\d)-(\d\d)$/.exec(word);
    if (numeric) return at({ date: word, precision: 'day' });
    const dotted = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/.exec(word);
    if (dotted) return at(day(Number(dotted[3]), Number(dotted[2]) - 1, Number(dotted[1])));
    if (/^(?:1[5-9]|20)\d0s$/.test(word)) return { ...at(VAGUE), longAgo: true };
    const of = yearOf(word.replace(/[-–]\d{2,4}$/, ''));
    if (of) return YEAR_BEFORE.has(this.#word(t - 1)) || MID.test(this.#word(t)) ? at(year(of)) : null;
    const isName = /^\p{Lu}/u.test(this.#doc.form(t).replace(MID, ''));
    return isName && monthOf(word) >= 0 ? this.#month(t, monthOf(word)) : null;
  }

  /** "3 January 2025", "Jan. 3-5", "between 3 and 5 January", "in March", "mid-April". */
  #month(t: number, index: number): TimeExpression | null {
    let start = t;
    let end = t + 1;
    let date = dayOf(this.#word(t - 1));
    if (date) {
      start = t - 1;
      const first = dayOf(this.#word(t - 3));
      if (first && first < date && /^(?:-|–|to|and|or|until|through)$/.test(this.#word(t - 2))) {
        date = first;
        start = t - 3;
      }
    } else if (/^\d{1,2}[-–]\d{1,2}$/.test(this.#word(t - 1))) {
      date = dayOf(this.#word(t - 1).split(/[-–]/)[0]);
      start = t - 1;
    } else if (this.#word(t - 1) === 'of' && dayOf(this.#word(t - 2))) {
      date = dayOf(this.#word(t - 2));
      start = t - 2;
    } else {
      date = dayOf(this.#word(t + 1).split(/[-–]/)[0]);
      if (date) end = t + 2;
    }
    const tail = this.#word(end) === ',' ? 1 : 0;
    const of = yearOf(this.#word(end + tail));
    if (of) return { ...(date ? day(of, index, date) : month(of, index)), start, end: end + tail + 1 };
    if (!date && index === 4 && !MONTH_BEFORE.has(this.#word(t - 1))) return null;
    if (!this.#today) return null;
    const nearest = this.#yearOfMonth(index, this.#word(t - 1), t);
    return { ...(date ? day(nearest, index, date) : month(nearest, index)), start, end };
  }

  /** The year of a month that comes without one: the last such month, or the next where things lie ahead. */
  #yearOfMonth(index: number, before: string, t: number): number {
    const today = this.#today!;
    const year = today.getUTCFullYear();
    const ahead = index - today.getUTCMonth();
    const direction = before === 'last' ? -1 : before === 'next' ? 1 : directionOf(this.#doc, t);
    if (direction > 0) return ahead < 0 ? year + 1 : year;
    if (direction < 0) return ahead > 0 || (ahead === 0 && before === 'last') ? year - 1 : year;
    return ahead > 6 ? year - 1 : ahead < -8 ? year + 1 : year;
  }

  #relative(t: number, today: Date): TimeExpression | null {
    const word = this.#word(t);
    const before = this.#word(t - 1);
    const at = (date: TextDate, start = t, end = t + 1): TimeExpression => ({ ...date, start, end });
    const days = (count: number): TextDate => ({ date: isoOf(daysFrom(today, count)), precision: 'day' });
    const weekday = weekdayOf(word);
    if (weekday >= 0) return at(days(this.#daysTo(weekday, before, t)));
    switch (word) {
      case 'yesterday':
        return at(days(before === 'before' ? -2 : -1));
      case 'tomorrow':
        return at(days(before === 'after' ? 2 : 1));
      case 'today':
      case 'tonight':
      case 'overnight':
        return at(days(0));
      case 'night':
        return before === 'last' ? at(days(-1), t - 1) : null;
      case 'morning':
      case 'afternoon':
      case 'evening':
        return before === 'this' ? at(days(0), t - 1) : null;
      case 'weekend':
        return at(this.#weekend(before, t));
      case 'ago':
        return this.#ago(t);
      case 'earlier':
      case 'prior':
      case 'later':
        return this.#offset(t, word === 'later' ? 1 : -1);
    }
    const holiday =
      HOLIDAYS[`${before === "'s" || before === '’s' ? `${this.#word(t - 2)}'s` : before} ${word}`];
    if (holiday) return at(this.#holiday(holiday, t), t - 1);
    if (seasonOf(word) >= 0 || word === 'winter') return this.#season(t, word, before);
    const unit = unitOf(word);
    return unit
      ? (this.#span(t, unit, before) ?? this.#offsetAfter(t, unit))
      : word === 'hours' || word === 'minutes'
        ? this.#offsetAfter(t, 'day')
        : null;
  }

  /** Days from today to the weekday that is meant: the last one, or the next where things lie ahead. */
  #daysTo(weekday: number, before: string, t: number): number {
    const back = (this.#today!.getUTCDay() - weekday + 7) % 7;
    if (before === 'last') return back === 0 ? -7 : -back;
    if (before === 'next') return 7 - back;
    const ahead = directionOf(this.#doc, t) > 0;
    return ahead && back > 0 ? 7 - back : -back;
  }

  /** Saturday of the weekend that is meant, to the week. */
  #weekend(before: string, t: number): TextDate {
    const today = this.#today!;
    const back = (today.getUTCDay() + 1) % 7;
    const within = back <= 1;
    const ahead = before === 'next' || before === 'coming' || (!within && directionOf(this.#doc, t) > 0);
    const saturday = daysFrom(today, ahead ? 7 - back : before === 'last' && within ? -back - 7 : -back);
    return { date: isoOf(saturday), precision: 'week' };
  }

  #holiday([index, date]: readonly [number, number], t: number): TextDate {
    const today = this.#today!;
    const of = today.getUTCFullYear();
    const this_ = day(of, index, date);
    const ahead = directionOf(this.#doc, t) > 0;
    if (ahead) return this_.date! < isoOf(today) ? day(of + 1, index, date) : this_;
    return this_.date! > isoOf(today) ? day(of - 1, index, date) : this_;
  }

  /** "last summer": to the year, since a season is longer than a month. */
  #season(t: number, word: string, before: string): TimeExpression | null {
    const today = this.#today!;
    const of = today.getUTCFullYear();
    const at = (date: TextDate) => ({ ...date, start: t - 1, end: t + 1 });
    if (before !== 'last' && before !== 'next' && before !== 'this') return null;
    if (word === 'winter') return at(VAGUE);
    const first = seasonOf(word);
    const now = today.getUTCMonth();
    if (before === 'last') return at(year(now > first + 2 ? of : of - 1));
    return at(year(before === 'next' && now >= first ? of + 1 : of));
  }

  /** "three days ago", "a decade ago", "years ago". */
  #ago(t: number): TimeExpression | null {
    const today = this.#today!;
    const name = this.#word(t - 1);
    const single = name.replace(/s$/, '');
    const quantity = this.#word(t - 2);
    const count = countOf(quantity);
    const at = (date: TextDate, longAgo = false): TimeExpression => ({
      ...date,
      start: count || FEW.has(quantity) ? t - 2 : t - 1,
      end: t + 1,
      longAgo,
    });
    if (single === 'hour' || single === 'minute' || single === 'moment')
      return at(unitsFrom(today, 0, 'day'));
    if (single === 'decade') return count ? at(unitsFrom(today, -10 * count, 'year'), true) : at(VAGUE, true);
    if (single === 'century' || single === 'centurie') return at(VAGUE, true);
    const unit = unitOf(name);
    if (!unit) return null;
    if (count) return at(unitsFrom(today, -count, unit));
    return unit === 'day' ? at(unitsFrom(today, -1, 'week')) : at(VAGUE, unit === 'year');
  }

  /** "last week", "in the past week", "in two weeks", "in the coming days", "in recent months". */
  #span(t: number, unit: Unit, before: string): TimeExpression | null {
    const today = this.#today!;
    const word = this.#word(t);
    const plural = word.endsWith('s');
    const at = (date: TextDate, start = t - 1): TimeExpression => ({ ...date, start, end: t + 1 });
    if (before === 'recent') return at(unit === 'day' ? unitsFrom(today, -1, 'week') : VAGUE);
    if (COMING.has(before) && plural)
      return at(unit === 'day' ? { date: isoOf(today), precision: 'week' } : VAGUE);
    const count = countOf(before);
    const quantified = count || FEW.has(before);
    if (before === 'past' || (quantified && PAST_SPAN.has(this.#word(t - 2)))) {
      const short = (unit === 'day' && (count || 3) <= 7) || (unit === 'week' && !plural);
      return at(short ? unitsFrom(today, -1, 'week') : VAGUE, quantified ? t - 2 : t - 1);
    }
    if (!plural && unit !== 'day') {
      const shift = SHIFTS[before];
      if (shift !== undefined) return at(spanFrom(today, shift, unit));
    }
    if (unit === 'day' && before === 'previous' && this.#word(t - 2) === 'the')
      return { ...at(VAGUE), offset: { count: -1, unit } };
    const preposition = this.#word(count ? t - 2 : t - 1);
    if ((preposition === 'in' || preposition === 'within') && directionOf(this.#doc, t) > 0) {
      if (count) return at(unitsFrom(today, count, unit));
      if (preposition === 'within' && plural && unit === 'day')
        return at({ date: isoOf(today), precision: 'week' }, t);
    }
    return null;
  }

  /** "two days earlier", "a week later"; "months prior" is long ago. */
  #offset(t: number, sign: -1 | 1): TimeExpression | null {
    const unit = unitOf(this.#word(t - 1));
    const count = countOf(this.#word(t - 2));
    const isLong = sign < 0 && (unit === 'year' || unit === 'month') && this.#word(t - 1).endsWith('s');
    if (!count && isLong) return { ...VAGUE, start: t - 1, end: t + 1, longAgo: true };
    return unit && count
      ? { ...VAGUE, start: t - 2, end: t + 1, offset: { count: sign * count, unit } }
      : null;
  }

  /** "two days after Iran attacked", "hours after the talks": the clause or noun behind is dated by the one it hangs on. */
  #offsetAfter(t: number, unit: Unit): TimeExpression | null {
    const sign = this.#word(t + 1) === 'after' ? -1 : this.#word(t + 1) === 'before' ? 1 : 0;
    if (!sign) return null;
    const hours = unit === 'day' && unitOf(this.#word(t)) === null;
    const count = hours ? 0 : countOf(this.#word(t - 1));
    if (!hours && !count) return null;
    return { ...VAGUE, start: hours ? t : t - 1, end: t + 1, offset: { count: sign * count, unit } };
  }
}

/** Words that can begin or be a time expression: capitals, digits and a few others; the rest is passed by quickly. */
function mayDate(form: string): boolean {
  const code = form.charCodeAt(0);
  return (
    (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || RELATIVE.has(form) || form.startsWith('mid-')
  );
}
