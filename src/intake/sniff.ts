import { decodeText, isBinary } from './encoding.ts';

export const FORMATS = ['text', 'markdown', 'html', 'pdf', 'docx', 'jsonl', 'json', 'csv', 'feed'] as const;
export type Format = (typeof FORMATS)[number];

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'json',
  csv: 'csv',
  tsv: 'csv',
  tab: 'csv',
  rss: 'feed',
  atom: 'feed',
  rdf: 'feed',
};

/** Office and archive formats that hold text which is not read; told apart from mere noise. */
const UNREAD = /\.(?:doc|rtf|odt|ods|xlsx?|pptx?|epub|mobi|zip|rar|7z|tar|xz|bz2|eml|msg)$/i;

/**
 * The format of an input by its first bytes, then its name, then the look of its text.
 * @param name  file name or address, without `.gz`
 * @param head  first bytes, up to `SNIFF_BYTES`
 * @returns the format, `binary` for what is no text, or `unknown` for text in a format that is not read
 */
export function sniffFormat(name: string, head: Uint8Array): Format | 'binary' | 'unknown' {
  const path = name.replace(/[?#].*$/, '');
  const named = BY_EXTENSION[path.match(/\.([a-z0-9]+)$/i)?.[1].toLowerCase() ?? ''];
  const start = new TextDecoder('latin1').decode(head.subarray(0, 1024));
  if (/%PDF-\d/.test(start)) return 'pdf';
  if (start.startsWith('PK\u0003\u0004')) return named === 'docx' || holdsWord(head) ? 'docx' : 'unknown';
  if (start.startsWith('\u00D0\u00CF\u0011\u00E0') || start.startsWith('{\\rtf')) return 'unknown';
  if (isBinary(head)) return UNREAD.test(path) ? 'unknown' : 'binary';
  if (named === 'pdf' || named === 'docx') return 'binary';
  const text = decodeText(head).text.trimStart();
  const marked = markup(text);
  if (marked && (named === undefined || named === 'text' || named === 'feed' || named === 'html'))
    return marked;
  return named ?? byLook(text);
}

/** An archive whose first entries are those of a Word document. */
const holdsWord = (head: Uint8Array): boolean =>
  /word\/|\[Content_Types\]\.xml/.test(new TextDecoder('latin1').decode(head));

/** Web page, feed, or some other XML. */
function markup(text: string): Format | 'unknown' | null {
  const body = text.replace(/^(?:<\?xml[^>]*\?>|<!--[\s\S]*?-->|<\?[^>]*\?>|\s)+/, '');
  if (/^(?:<!DOCTYPE\s+rss[^>]*>\s*)?<(?:\w+:)?(?:rss|feed|RDF|channel)[\s>]/i.test(body)) return 'feed';
  if (/^<(?:!doctype\s+html|html|head|body|meta|title|article|div|p|h1|table|section|main)\b/i.test(body))
    return 'html';
  return body.startsWith('<') && text.startsWith('<?xml') ? 'unknown' : null;
}

function byLook(text: string): Format {
  const line = text.split('\n', 1)[0];
  if (text.startsWith('{') && isJson(line)) return 'jsonl';
  if (/^[[{]\s*["{[]/.test(text) && /["}\]]\s*[:,\]}]/.test(text)) return 'json';
  return /^(?:---\n[\s\S]*?\n---\n\s*)?#{1,6} \S/.test(text) ? 'markdown' : 'text';
}

function isJson(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
