import type { Run } from './cite/run.ts';
import { formatDate } from './format.ts';
import { inText } from './in-text.ts';
import { manifestComment } from './manifest.ts';
import { colophon } from './markdown.ts';
import type { Block } from './prose.ts';
import { STYLE } from './style.ts';
import type { CitedSentence, Claim, Dossier, DossierSection, DossierTable, Reference } from './types.ts';

/** The dossier as one self-contained page: no script, no request, light and dark, ready for print. */
export function renderHtml(dossier: Dossier): string {
  const contents = [
    ...dossier.sections.filter((section) => section.title).map((section) => [section.id, section.title]),
    ['evidence', 'Evidence'],
    ['method', 'Method'],
    ['sources', 'Sources'],
  ];
  const nav = contents.map(([id, title]) => `<a href="#${id}">${entities(title)}</a>`).join(' ');
  const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${entities(dossier.title)}</title><style>${STYLE}</style></head>
<body><main>
<h1>${entities(dossier.title)}</h1>
<p class="answer">${entities(dossier.headline)}</p>
<nav aria-label="Contents">${nav}</nav>
${figures(dossier)}
${dossier.sections.map((section) => sectionMarkup(section, dossier)).join('\n')}
<section id="evidence"><h2>Evidence</h2><ol>${dossier.evidence.map(evidenceItem).join('')}</ol></section>
<section id="method"><h2>Method</h2>${dossier.cards
    .map(
      (card) =>
        `<article id="card-${card.id}"><h3>${entities(card.what)}</h3><p>${entities(card.method)}</p><p>Coverage: ${entities(card.coverage)}</p><p>Limits:</p><ul>${card.limits.map((limit) => `<li>${entities(limit)}</li>`).join('')}</ul></article>`,
    )
    .join('')}</section>
<section id="sources"><h2>Sources</h2><ol>${dossier.references.map((one) => referenceItem(one, dossier)).join('')}</ol></section>
<footer>${entities(colophon(dossier))}</footer>
</main></body></html>
`;
  return `${page}${manifestComment(dossier, page)}\n`;
}

function sectionMarkup(section: DossierSection, dossier: Dossier): string {
  const open = `<section id="${section.id}">`;
  if (section.prose) return `${open}${proseMarkup(section.prose, dossier)}</section>`;
  const lead = section.lead ? `<p class="lead">${entities(section.lead)}</p>` : '';
  const claims = section.claims.map((claim) => claimItem(claim, dossier)).join('');
  const table = section.table ? tableMarkup(section.table, dossier) : '';
  return `${open}<h2>${entities(section.title)}</h2>${lead}${table}${claims ? `<ul>${claims}</ul>` : ''}</section>`;
}

function proseMarkup(blocks: readonly Block[], dossier: Dossier): string {
  const parts = blocks.map(({ kind, level, runs }, i) => {
    const inner = runs.map((run) => runMarkup(run, dossier)).join('');
    if (kind === 'heading') return `<h${level}>${inner}</h${level}>`;
    if (kind === 'paragraph') return `<p>${inner}</p>`;
    const first = blocks[i - 1]?.kind !== 'item';
    const last = blocks[i + 1]?.kind !== 'item';
    return `${first ? '<ul>' : ''}<li>${inner}</li>${last ? '</ul>' : ''}`;
  });
  return parts.join('');
}

function runMarkup(run: Run, dossier: Dossier): string {
  const text = run.href ? link(run.href, run.text) : entities(run.text);
  const tag = run.code ? 'code' : run.strong ? 'strong' : run.emphasis ? 'em' : null;
  return `${tag ? `<${tag}>${text}</${tag}>` : text}${citeMarks(run.cites ?? [], dossier)}`;
}

function tableMarkup({ head, rows }: DossierTable, dossier: Dossier): string {
  const cells = rows.map(
    ({ cells: own }) =>
      `<tr>${own.map((cell) => `<td>${entities(cell.text)}${citeMarks(cell.cites ?? [], dossier)}</td>`).join('')}</tr>`,
  );
  return `<div class="wide"><table><thead><tr>${head.map((cell) => `<th scope="col">${entities(cell)}</th>`).join('')}</tr></thead><tbody>${cells.join('')}</tbody></table></div>`;
}

function referenceItem(one: Reference, dossier: Dossier): string {
  const runs = (list: readonly Run[]) => list.map((run) => runMarkup(run, dossier)).join('');
  const sample = dossier.sources.find((doc) => doc.docId === one.docId)?.sample ? ', sample' : '';
  const restsOn = one.restsOn.length ? `<br><small>Rests on: ${runs(one.restsOn)}</small>` : '';
  return `<li id="d${one.docId}">${runs(one.entry)} <small>document ${one.docId}${sample}</small>${restsOn}</li>`;
}

/** The drawings carry their own titles for those who do not see them; what they show stands in the sections as text. */
function figures({ figures: drawn }: Dossier): string {
  return drawn
    .map(({ caption, svg }) => `<figure><figcaption>${entities(caption)}</figcaption>${svg}</figure>`)
    .join('\n');
}

function claimItem(claim: Claim, dossier: Dossier): string {
  return `<li>${entities(claim.text)}${citeMarks(claim.cites, dossier)}${claim.note ? `<div class="note">${entities(claim.note)}</div>` : ''}</li>`;
}

function citeMarks(numbers: readonly number[], dossier: Dossier): string {
  if (!numbers.length) return '';
  const named = inText(numbers, dossier);
  const marks = numbers.map((number) => `<a class="cite" href="#s${number}">${number}</a>`).join('');
  return `${named ? ` ${entities(named)}` : ''} <span class="cites">${marks}</span>`;
}

function evidenceItem(sentence: CitedSentence): string {
  const where = `${entities(sentence.publisher)}, ${formatDate(sentence.published)}`;
  return `<li id="s${sentence.number}" value="${sentence.number}"><q>${entities(sentence.text)}</q><div class="note">${link(sentence.url, where)} · ${sentence.title ? `${entities(sentence.title)} · ` : ''}document ${sentence.docId}, characters ${sentence.start}–${sentence.end} · ${sentence.rules.map((rule) => `<code>${entities(rule)}</code>`).join(' ')}${sentence.sample ? ' · sample' : ''}</div></li>`;
}

/** Only web addresses become links: a document's own metadata must not smuggle in `javascript:`. */
function link(url: string | null, label: string): string {
  const text = label.startsWith('<') ? label : entities(label);
  return url && /^https?:\/\//i.test(url) ? `<a href="${entities(url)}" rel="noreferrer">${text}</a>` : text;
}

function entities(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}
