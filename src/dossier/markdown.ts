import type { Run } from './cite/run.ts';
import { inText } from './in-text.ts';
import { manifestComment } from './manifest.ts';
import type { Block } from './prose.ts';
import type { CitedSentence, Claim, Dossier, DossierSection, DossierTable } from './types.ts';

/** The dossier as Markdown with footnotes: one footnote a cited sentence. Ends in a line break. */
export function renderMarkdown(dossier: Dossier): string {
  const mark = (numbers: readonly number[]) => marks(numbers, dossier);
  const lines = [`# ${plain(dossier.title)}`, '', `**${plain(dossier.headline)}**`, ''];
  for (const section of dossier.sections) lines.push(...sectionLines(section, mark));
  lines.push('## Method', '');
  for (const card of dossier.cards)
    lines.push(
      `- **${card.what}** ${card.method} Coverage: ${card.coverage} Limits: ${card.limits.join(' ')}`,
    );
  lines.push('', '## Sources', '');
  for (const one of dossier.references) {
    const restsOn = one.restsOn.length ? ` Rests on: ${inline(one.restsOn)}.` : '';
    lines.push(
      `${one.number}. ${inline(one.entry)} (document ${one.docId}${sampleNote(dossier, one.docId)})${restsOn}`,
    );
  }
  lines.push('', '---', '', colophon(dossier), '');
  const notes = new Map(dossier.references.map((one) => [one.docId, one.note]));
  for (const sentence of dossier.evidence)
    lines.push(`[^${sentence.number}]: ${footnote(sentence, notes.get(sentence.docId) ?? [])}`);
  const text = `${lines.join('\n').trimEnd()}\n\n`;
  return `${text}${manifestComment(dossier, text)}\n`;
}

/** What a reader needs to compute the same figures again. */
export function colophon(dossier: Dossier): string {
  return `Codings are proposals of the engine unless an analyst accepted them. Corpus ${dossier.corpusHash}, engine ${dossier.engineVersion}.`;
}

type Mark = (numbers: readonly number[]) => string;

function sectionLines(section: DossierSection, mark: Mark): string[] {
  if (section.prose)
    return section.prose.flatMap((block, i) => blockLines(block, section.prose?.[i + 1], mark));
  const lines = [`## ${plain(section.title)}`, ''];
  if (section.lead) lines.push(plain(section.lead), '');
  if (section.table) lines.push(...tableLines(section.table, mark), '');
  for (const claim of section.claims) lines.push(...claimLines(claim, mark));
  return [...lines, ''];
}

function blockLines({ kind, level, runs }: Block, next: Block | undefined, mark: Mark): string[] {
  const text = inline(runs, mark);
  if (kind === 'heading') return [`${'#'.repeat(level)} ${text}`, ''];
  if (kind === 'item') return next?.kind === 'item' ? [`- ${text}`] : [`- ${text}`, ''];
  return [text, ''];
}

function tableLines({ head, rows }: DossierTable, mark: Mark): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head.map(plain)),
    line(head.map(() => '---')),
    ...rows.map(({ cells }) => line(cells.map((cell) => `${plain(cell.text)}${mark(cell.cites ?? [])}`))),
  ];
}

function claimLines(claim: Claim, mark: Mark): string[] {
  const line = `- ${plain(claim.text)}${mark(claim.cites)}`;
  return claim.note ? [line, `  *${plain(claim.note)}*`] : [line];
}

function marks(numbers: readonly number[], dossier: Dossier): string {
  if (!numbers.length) return '';
  const named = inText(numbers, dossier);
  return `${named ? ` ${plain(named)}` : ''} ${numbers.map((number) => `[^${number}]`).join('')}`;
}

function footnote(sentence: CitedSentence, note: readonly Run[]): string {
  const rules = sentence.rules.map((rule) => `\`${rule}\``).join(', ');
  const where = `document ${sentence.docId}, characters ${sentence.start}–${sentence.end}`;
  return `“${plain(sentence.text.replace(/\s+/g, ' '))}” — ${inline(note)} (${where}; ${rules})`;
}

function sampleNote(dossier: Dossier, docId: string): string {
  return dossier.sources.find((doc) => doc.docId === docId)?.sample ? ', sample' : '';
}

function inline(runs: readonly Run[], mark: Mark = () => ''): string {
  return runs
    .map((run) => {
      const form = run.code ? '`' : run.strong ? '**' : run.emphasis ? '*' : '';
      const text = run.code ? run.text : plain(run.text);
      const linked = run.href && /^https?:\/\//i.test(run.href) ? link(text, run.text, run.href) : text;
      return `${form}${linked}${form}${mark(run.cites ?? [])}`;
    })
    .join('');
}

function link(label: string, text: string, href: string): string {
  const address = href.replace(/[<>\s]/g, encodeURIComponent);
  return text === href ? `<${address}>` : `[${label}](<${address}>)`;
}

/** Text of a source may hold Markdown or HTML; it must come out as the characters it is. */
export function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
