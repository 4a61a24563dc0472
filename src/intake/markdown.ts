import { canonicalText, tidyLine, tidyProse } from './canonical.ts';
import type { Draft } from './draft.ts';
import { decodeEntities } from './entities.ts';
import { draftFromFields, splitFrontMatter } from './front-matter.ts';
import { plainHead } from './plain.ts';

/** No line of prose is this long; past it marks are left alone, since looking for their ends would cost too much. */
export const LONGEST_LINE = 50_000;

/** Strips Markdown's inline marks from one line: links and emphasis leave their words, images leave nothing. */
export function inlineText(line: string): string {
  if (line.length > LONGEST_LINE) return decodeEntities(line);
  // Escaped marks are hidden behind a control character, which canonical text cannot hold, until the marks are gone.
  const hidden = line.replace(
    /\\([\\`*_{}[\]()#+\-.!|~>"'])/g,
    (_, mark: string) => `\u0001${String.fromCharCode(0xe000 + mark.charCodeAt(0))}`,
  );
  const bare = hidden
    .replace(/<!--.{0,1000}?-->/g, '')
    .replace(/!\[[^\]]{0,300}\]\([^)]{0,2000}\)/g, '')
    .replace(/\[\^[^\]]{1,60}\]/g, '')
    .replace(
      /\[((?:[^[\]]|\[[^[\]]{0,100}\]){0,400})\]\((?:[^()\s]|\([^()]{0,100}\)){0,2000}(?:\s+"[^"]{0,300}")?\)/g,
      '$1',
    )
    .replace(/\[([^[\]]{1,300})\]\[[^[\]]{0,100}\]/g, '$1')
    .replace(/<(https?:\/\/[^>\s]{1,2000})>/g, '$1')
    .replace(/<\/?[a-z][^<>]{0,1000}>/gi, '')
    .replace(/`([^`]{1,500})`/g, '$1')
    .replace(/(?<![\p{L}\d])(___|__|_)(?=\S)([^_]{0,500}[^_\s])\1(?![\p{L}\d])/gu, '$2')
    .replace(/(\*\*\*|\*\*|\*)(?=[^\s*])([^*]{0,500}[^*\s])\1/g, '$2')
    .replace(/(\*\*\*|\*\*|\*)(?=[^\s*])([^*]{0,500}[^*\s])\1/g, '$2')
    .replace(/~~([^~]{1,500})~~/g, '$1');
  return decodeEntities(bare).replace(/\u0001([\uE000-\uE07F])/g, (_, mark: string) =>
    String.fromCharCode(mark.charCodeAt(0) - 0xe000),
  );
}

type BlockKind = 'text' | 'heading' | 'item' | 'row';

/** Markdown body → prose: one line per paragraph, heading, list item and table row; headings keep a line of their own. */
export function markdownText(body: string): string {
  const blocks: { kind: BlockKind; text: string }[] = [];
  let fresh = true;
  const start = (kind: BlockKind, text: string): void => void blocks.push({ kind, text });
  for (const raw of body.split('\n')) {
    const line = raw.replace(/^(?:\s{0,3}>\s?)+/, '');
    const heading = line.match(/^\s{0,3}#{1,6}\s+(.*?)\s*#*\s*$/);
    const item = line.match(/^\s*(?:[-*+]|\d{1,3}[.)])\s+(.*)$/);
    if (/^\s*$/.test(line)) fresh = true;
    else if (
      /^\s{0,3}(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,}|=+\s*)$/.test(line) ||
      /^\s*(?:```|~~~)/.test(line)
    )
      fresh = true;
    else if (/^\s*\|?[\s:|-]*-{3}[\s:|-]*\|[\s:|-]*$/.test(line) || /^\s*\[[^\]]+\]:\s+\S+/.test(line))
      fresh = true;
    else if (heading) {
      start('heading', heading[1]);
      fresh = true;
    } else if (item) {
      start('item', item[1]);
      fresh = false;
    } else if (/^\s*\|.*\|\s*$/.test(line)) {
      start('row', line.replace(/^\s*\|\s*|\s*\|\s*$/g, '').replace(/\s*\|\s*/g, ' | '));
      fresh = true;
    } else if (fresh) {
      start('text', line.trim());
      fresh = false;
    } else blocks[blocks.length - 1].text += ` ${line.trim()}`;
  }
  let out = '';
  let last: BlockKind | null = null;
  for (const { kind, text } of blocks) {
    const words = inlineText(text).trim();
    if (!words) continue;
    if (last) out += kind === last && (kind === 'item' || kind === 'row') ? '\n' : '\n\n';
    out += words;
    last = kind;
  }
  return tidyProse(out);
}

/** A pattern would look for the end of each comment anew, in quadratic time where none ends. */
function withoutComments(text: string): string {
  let out = '';
  let at = 0;
  for (;;) {
    const start = text.indexOf('<!--', at);
    const end = start < 0 ? -1 : text.indexOf('-->', start);
    if (end < 0) return out + text.slice(at);
    out += text.slice(at, start);
    at = end + 3;
  }
}

/** Markdown → one document; its title is that of the front matter, else the first heading of the first level. */
export function readMarkdown(raw: string): Draft {
  const text = canonicalText(raw);
  const matter = splitFrontMatter(text);
  const { bodyStart, ...head } = matter
    ? { ...draftFromFields(matter.fields), bodyStart: matter.bodyStart }
    : plainHead(text);
  const body = withoutComments(text.slice(bodyStart)).replace(/[^\S\n]{40,}/g, ' ');
  const heading =
    body.match(/^\s{0,3}#\s+(.+?)\s*#*\s*$/m)?.[1] ?? body.match(/^\s*([^\n]+)\n=+[ \t]*\n/)?.[1];
  return { ...head, title: head.title ?? tidyLine(heading && inlineText(heading)), text: markdownText(body) };
}
