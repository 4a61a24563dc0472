import type { Doc } from '../../text/doc.ts';
import { dayAt, daysFrom, isoOf, type TextDate, unitsFrom, VAGUE } from './calendar.ts';
import { datelineOf } from './dateline.ts';
import { type TimeExpression, timeExpressions } from './expressions.ts';

/** A date further from its event than this in the tree is another event's. */
const REACH = 3;
/** Older acts that a clause or noun recalls are background. */
const RECENT_DAYS = 60;
const CLAUSE = new Set(['ccomp', 'advcl', 'acl', 'parataxis', 'xcomp']);

/** Finds the dates that a document's sentences give and tells which one an event hangs on. */
export class DateReader {
  readonly #doc: Doc;
  readonly #today: Date | null;
  readonly #reported: TextDate;
  /** First token behind the dateline. */
  readonly #from: number;
  readonly #bySentence = new Map<number, readonly TimeExpression[]>();

  /** @param published publication date `YYYY-MM-DD`, or null: then only absolute dates can be told */
  constructor(doc: Doc, published: string | null) {
    this.#doc = doc;
    const day = dayAt(published);
    const dateline = datelineOf(doc.text, day);
    this.#today = dateline?.day ?? day;
    this.#reported = this.#today ? { date: isoOf(this.#today), precision: 'day' } : VAGUE;
    let from = 0;
    while (dateline && from < doc.length && doc.start[from] < dateline.end) from++;
    this.#from = from;
  }

  /**
   * The date of the event that a token carries: the time expression nearest above or below it in the tree, else the day
   * of the report (its dateline, or its publication), else unknown.
   */
  dateOf(trigger: number): TextDate {
    return this.toldOf(trigger) ?? this.#reported;
  }

  /** The date that the text itself gives an event, or null. */
  toldOf(trigger: number): TextDate | null {
    const nearest = this.#nearest(trigger);
    if (!nearest) return null;
    if (!nearest.offset) return { date: nearest.date, precision: nearest.precision };
    const anchor = this.#anchorOf(nearest, trigger);
    return anchor && unitsFrom(anchor, nearest.offset.count, nearest.offset.unit);
  }

  /** Whether the text dates an event more than two months before publication, or says "years ago". */
  isLongAgo(trigger: number): boolean {
    const nearest = this.#nearest(trigger);
    // what is vague must stand on the event itself
    if (nearest?.longAgo) return this.#distance(nearest, trigger) === 0;
    // without a day of publication "ago" is all there is
    for (const c of this.#doc.children(trigger)) if (this.#doc.lemma[c] === 'ago' && !nearest) return true;
    if (!this.#today) return false;
    const { date } = this.dateOf(trigger);
    return date !== null && date < isoOf(daysFrom(this.#today, -RECENT_DAYS));
  }

  #nearest(trigger: number): TimeExpression | null {
    let best: TimeExpression | null = null;
    let least = REACH + 1;
    for (const found of this.#inSentence(this.#doc.sentenceOf(trigger))) {
      const distance = this.#distance(found, trigger);
      if (distance >= least) continue;
      best = found;
      least = distance;
    }
    return best;
  }

  /** The day that "two days after …" counts from: another day that the sentence tells, or else that of the report. */
  #anchorOf(offset: TimeExpression, trigger: number): Date | null {
    for (const other of this.#inSentence(this.#doc.sentenceOf(trigger)))
      if (other !== offset && !other.offset && other.precision === 'day') return dayAt(other.date);
    return this.#today;
  }

  /** Steps in the tree from the expression's attachment to the trigger; a clause border costs two. */
  #distance(found: TimeExpression, trigger: number): number {
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

  #inSentence(sentence: number): readonly TimeExpression[] {
    let found = this.#bySentence.get(sentence);
    if (!found) {
      found = timeExpressions(this.#doc, sentence, this.#today, this.#from);
      this.#bySentence.set(sentence, found);
    }
    return found;
  }
}
