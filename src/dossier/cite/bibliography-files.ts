import type { DocumentRow } from '../../corpus/rows.ts';
import { type CslItem, cslOf } from './csl.ts';

/** CSL-JSON of the sources: what Zotero, Pandoc and others read. Ends in a line break. */
export function toCslJson(documents: readonly DocumentRow[]): string {
  return `${JSON.stringify(documents.map(cslOf), null, 2)}\n`;
}

const BIBTEX_TYPE: Readonly<Record<CslItem['type'], string>> = {
  'article-newspaper': 'article',
  webpage: 'misc',
  report: 'techreport',
  document: 'misc',
};

/** BibTeX, UTF-8; keys are document ids, so that a row of a table finds its source. */
export function toBibTeX(documents: readonly DocumentRow[]): string {
  return documents.map(cslOf).map(bibtexEntry).join('\n');
}

function bibtexEntry(item: CslItem): string {
  const type = BIBTEX_TYPE[item.type];
  const [year, month, day] = item.issued?.['date-parts'][0] ?? [];
  const fields: [string, string | undefined][] = [
    ['title', item.title && `{${texText(item.title)}}`],
    ['author', `{${texText(item.publisher)}}`],
    [
      type === 'article' ? 'journal' : type === 'techreport' ? 'institution' : 'howpublished',
      texText(item.publisher),
    ],
    ['year', year?.toString()],
    ['month', month?.toString()],
    ['day', day?.toString()],
    ['language', item.language],
    ['url', item.URL?.replace(/[{}\\]/g, encodeURIComponent)],
    ['note', texText(item.note)],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},`);
  return `@${type}{${item.id},\n${lines.join('\n')}\n}\n`;
}

/** The characters that TeX takes for commands. */
function texText(text: string): string {
  const special: Record<string, string> = {
    '\\': '\\textbackslash{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/\s+/g, ' ').replace(/[\\~^{}$&#_%]/g, (char) => special[char] ?? `\\${char}`);
}

const RIS_TYPE: Readonly<Record<CslItem['type'], string>> = {
  'article-newspaper': 'NEWS',
  webpage: 'ELEC',
  report: 'RPRT',
  document: 'GEN',
};

/** RIS, one record a source; lines end in `\r\n` as the format asks. */
export function toRis(documents: readonly DocumentRow[]): string {
  return documents.map(cslOf).map(risRecord).join('\r\n');
}

function risRecord(item: CslItem): string {
  const date = item.issued?.['date-parts'][0];
  const padded = date?.map((part) => String(part).padStart(2, '0'));
  const fields: [string, string | undefined][] = [
    ['TY', RIS_TYPE[item.type]],
    ['ID', item.id],
    ['TI', item.title],
    ['AU', item.publisher],
    ['PB', item.publisher],
    ['PY', padded?.[0]],
    ['DA', padded && [padded[0], padded[1] ?? '', padded[2] ?? '', ''].join('/')],
    ['LA', item.language],
    ['UR', item.URL],
    ['N1', item.note],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([tag, value]) => `${tag}  - ${value?.replace(/\s+/g, ' ')}`);
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}
