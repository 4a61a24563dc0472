import type { DocumentReference } from '../corpus/document-input.ts';
import { canonicalText, tidyLine } from './canonical.ts';
import { type FoundDate, parseDate } from './dates.ts';
import type { Draft } from './draft.ts';
import { draftFromFields, hostOf, splitFrontMatter } from './front-matter.ts';
import { inlineText, LONGEST_LINE } from './markdown.ts';

const BULLET = /^( *)[*+-] +(.*)$/;
/** One link at the end of a line, and the remarks that editors leave there (`[*[unreliable source?](…)*]`). */
const LAST_LINK = /\s*\[([^[\]]{1,120})\]\((https?:\/\/(?:[^()\s]|\([^()\s]*\))+)(?:\s+"[^"]*")?\)[.,;]?$/;
const LAST_REMARK = /\s*\[\*?\[[^[\]]*\]\([^\s)]*(?:\s+"[^"]*")?\)\*?\]$/;
/** Wikipedia's pointer to an article in another language: `Ministry of Mines [[fr](…)]`. */
const OTHER_LANGUAGE = /\s*\[{1,2}[a-z]{2,3}(?:\]\([^)]*\))?\](?=[\s,.;:)]|$)/g;

interface Day {
  readonly published: FoundDate | null;
  readonly page: string | null;
}

/**
 * Is this Markdown a list of dated events, a line each, with its sources in links behind it — as Wikipedia's current
 * events pages are? True when most of the lowest bullets end in such links.
 */
export function isTimeline(text: string): boolean {
  const lines = text.split('\n');
  const bullets = lines.filter((line) => BULLET.test(line));
  const lowest = lines.filter((line, i) => BULLET.test(line) && depthOf(lines[i + 1]) <= depthOf(line));
  const prose = lines.filter((line) => line.length > 120 && !BULLET.test(line) && !/^#/.test(line));
  if (lowest.length === 0 || prose.length > bullets.length) return false;
  return lowest.filter((line) => splitSources(line, false).sources.length > 0).length > lowest.length * 0.6;
}

const depthOf = (line: string | undefined): number => line?.match(BULLET)?.[1].length ?? -1;

/**
 * Reads a list of dated events: each lowest bullet is a document, its sources the references, the bullets above it the
 * title, the heading the category. The date is that of the file, or of a heading that is a date.
 */
export function* readTimeline(raw: string): Generator<Draft> {
  const text = canonicalText(raw);
  const matter = splitFrontMatter(text);
  const fields = matter ? draftFromFields(matter.fields) : null;
  const wikipedia = (text.match(/\]\(https:\/\/[a-z]+\.wikipedia\.org\//g)?.length ?? 0) > 2;
  let day = dayOf(fields?.published ?? parseDate(fields?.title), wikipedia);
  let category: string | null = null;
  const path: { depth: number; topic: string }[] = [];
  const lines = text.split('\n');
  for (let i = matter ? text.slice(0, matter.bodyStart).split('\n').length - 1 : 0; i < lines.length; i++) {
    const heading = lines[i].match(/^#{1,6}\s+(.*?)\s*#*\s*$/);
    if (heading) {
      path.length = 0;
      const date = parseDate(inlineText(heading[1]));
      if (date?.precision === 'day') day = dayOf(date, wikipedia);
      else category = tidyLine(inlineText(heading[1]));
    }
    const bullet = lines[i].match(BULLET);
    if (!bullet) continue;
    const depth = bullet[1].length;
    const { words, sources } = splitSources(bullet[2], wikipedia);
    while (path.length > 0 && path[path.length - 1].depth >= depth) path.pop();
    if (depthOf(lines[i + 1]) > depth && sources.length === 0 && !/[.!?]$/.test(words)) {
      path.push({ depth, topic: tidyLine(inlineText(bullet[2])) ?? '' });
      continue;
    }
    const line = tidyLine(inlineText(words).replace(OTHER_LANGUAGE, ''));
    if (!line) continue;
    yield {
      text: line,
      title: path.map(({ topic }) => topic).join(' › ') || category,
      published: day.published,
      publisher: fields?.publisher ?? (wikipedia ? 'Wikipedia' : null),
      publisherUrl: wikipedia ? 'https://en.wikipedia.org/wiki/Portal:Current_events' : null,
      url: fields?.url ?? day.page,
      language: fields?.language ?? null,
      references: sources,
      sourceLine: i + 1,
      meta: category ? { category } : {},
    };
  }
}

/** Takes the sources off the end of a line: `… . [(*The Times*)](https://…) [(CNN)](https://…)`. */
function splitSources(line: string, wikipedia: boolean): { words: string; sources: DocumentReference[] } {
  const sources: DocumentReference[] = [];
  let words = line.trimEnd();
  if (line.length > LONGEST_LINE) return { words, sources };
  for (;;) {
    const remark = words.match(LAST_REMARK);
    const link = words.match(LAST_LINK);
    if (remark) words = words.slice(0, remark.index);
    else if (link && isSource(link[1], link[2], wikipedia)) {
      words = words.slice(0, link.index);
      sources.unshift({ name: outletName(link[1]) ?? hostOf(link[2]) ?? link[2], url: link[2] });
    } else return { words, sources };
  }
}

/** Named in brackets, or in what a slip of the keyboard left of them; on Wikipedia, any link that leads elsewhere. */
const isSource = (name: string, url: string, wikipedia: boolean): boolean =>
  /^[^\p{L}\d]{0,3}\(/u.test(name) ||
  (/\)\W?$/.test(name) && !name.includes('(')) ||
  (wikipedia && !/wikipedia\.org$/.test(hostOf(url) ?? ''));

function outletName(raw: string): string | null {
  const name = inlineText(raw).replace(/^[<(\s]+/, '');
  const open = name.split('(').length - name.split(')').length;
  return tidyLine(open < 0 ? name.replace(/\)\s*$/, '') : name);
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** Each day has a page of its own, at an address that follows from its date. */
function dayOf(published: FoundDate | null, wikipedia: boolean): Day {
  if (published?.precision !== 'day' || !wikipedia) return { published, page: null };
  const [year, month, day] = published.date.split('-').map(Number);
  return {
    published,
    page: `https://en.wikipedia.org/wiki/Portal:Current_events/${year}_${MONTHS[month - 1]}_${day}`,
  };
}
