import { formatDate } from './format.ts';
import type { CitedSentence, Claim, Dossier } from './types.ts';

/** The dossier as Markdown with footnotes: one footnote a cited sentence. Ends in a line break. */
export function renderMarkdown(dossier: Dossier): string {
  const lines = [`# ${plain(dossier.title)}`, '', `**${plain(dossier.headline)}**`, ''];
  for (const section of dossier.sections) {
    lines.push(`## ${section.title}`, '');
    if (section.lead) lines.push(plain(section.lead), '');
    for (const claim of section.claims) lines.push(...claimLines(claim));
    lines.push('');
  }
  lines.push('## Method', '');
  for (const card of dossier.cards)
    lines.push(
      `- **${card.what}** ${card.method} Coverage: ${card.coverage} Limits: ${card.limits.join(' ')}`,
    );
  lines.push('', '## Sources', '');
  for (const doc of dossier.sources) {
    const title = doc.title ? `“${plain(doc.title)}”, ` : '';
    const references = doc.provenances.flatMap((p) =>
      p.references.map((r) => (r.url ? `[${plain(r.name)}](${r.url})` : plain(r.name))),
    );
    lines.push(
      `- ${title}${plain(doc.publisher.name)}, ${formatDate(doc.published, doc.publishedPrecision)}${doc.url ? `, <${doc.url}>` : ''} (document ${doc.docId}${doc.sample ? ', sample' : ''})${references.length ? `. Rests on: ${references.join('; ')}` : ''}`,
    );
  }
  lines.push('', '---', '', colophon(dossier), '');
  for (const sentence of dossier.evidence) lines.push(`[^${sentence.number}]: ${footnote(sentence)}`);
  return `${lines.join('\n').trimEnd()}\n`;
}

/** What a reader needs to compute the same figures again. */
export function colophon(dossier: Dossier): string {
  return `Codings are proposals of the engine unless an analyst accepted them. Corpus ${dossier.corpusHash}, engine ${dossier.engineVersion}.`;
}

function claimLines(claim: Claim): string[] {
  const marks = claim.cites.map((number) => `[^${number}]`).join('');
  const line = `- ${plain(claim.text)}${marks ? ` ${marks}` : ''}`;
  return claim.note ? [line, `  *${plain(claim.note)}*`] : [line];
}

function footnote(sentence: CitedSentence): string {
  const link = sentence.url ? `, <${sentence.url}>` : '';
  const date = formatDate(sentence.published);
  return `“${plain(sentence.text.replace(/\s+/g, ' '))}” — ${plain(sentence.publisher)}, ${date}${link} (document ${sentence.docId}, characters ${sentence.start}–${sentence.end}; ${sentence.rules.map((rule) => `\`${rule}\``).join(', ')})`;
}

/** Text of a source may hold Markdown or HTML; it must come out as the characters it is. */
export function plain(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, '\\$&');
}
