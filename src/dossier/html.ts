import { formatDate } from './format.ts';
import { colophon } from './markdown.ts';
import { STYLE } from './style.ts';
import type { CitedSentence, Claim, Dossier } from './types.ts';

/** The dossier as one self-contained page: no script, no request, light and dark, ready for print. */
export function renderHtml(dossier: Dossier): string {
  const sections = dossier.sections
    .map(
      (section) =>
        `<section id="${section.id}"><h2>${entities(section.title)}</h2>${section.lead ? `<p class="lead">${entities(section.lead)}</p>` : ''}<ul>${section.claims.map(claimItem).join('')}</ul></section>`,
    )
    .join('\n');
  const contents = [
    ...dossier.sections.map((section) => [section.id, section.title]),
    ['evidence', 'Evidence'],
    ['method', 'Method'],
    ['sources', 'Sources'],
  ];
  const nav = contents.map(([id, title]) => `<a href="#${id}">${entities(title)}</a>`).join(' ');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${entities(dossier.title)}</title><style>${STYLE}</style></head>
<body><main>
<h1>${entities(dossier.title)}</h1>
<p class="answer">${entities(dossier.headline)}</p>
<nav aria-label="Contents">${nav}</nav>
${figures(dossier)}
${sections}
<section id="evidence"><h2>Evidence</h2><ol>${dossier.evidence.map(evidenceItem).join('')}</ol></section>
<section id="method"><h2>Method</h2>${dossier.cards
    .map(
      (card) =>
        `<article id="card-${card.id}"><h3>${entities(card.what)}</h3><p>${entities(card.method)}</p><p>Coverage: ${entities(card.coverage)}</p><p>Limits:</p><ul>${card.limits.map((limit) => `<li>${entities(limit)}</li>`).join('')}</ul></article>`,
    )
    .join('')}</section>
<section id="sources"><h2>Sources</h2><ul>${dossier.sources
    .map((doc) => {
      const references = doc.provenances.flatMap((p) => p.references.map((r) => link(r.url, r.name)));
      return `<li>${doc.title ? `“${entities(doc.title)}”, ` : ''}${entities(doc.publisher.name)}, ${formatDate(doc.published, doc.publishedPrecision)}${doc.url ? `, ${link(doc.url, doc.url)}` : ''} <small>document ${doc.docId}${doc.sample ? ', sample' : ''}</small>${references.length ? `<br><small>Rests on: ${references.join('; ')}</small>` : ''}</li>`;
    })
    .join('')}</ul></section>
<footer>${entities(colophon(dossier))}</footer>
</main></body></html>
`;
}

/** The drawings carry their own titles for those who do not see them; what they show stands in the sections as text. */
function figures({ figures: { timeline, ladder, gap } }: Dossier): string {
  const drawn = [
    ['Said and done, by day: hollow marks are words, filled marks are deeds', timeline],
    ['How far it went, by channel', ladder],
    ['Words against deeds', gap],
  ].filter(([, svg]) => svg !== null);
  return drawn
    .map(([caption, svg]) => `<figure><figcaption>${caption}</figcaption>${svg}</figure>`)
    .join('\n');
}

function claimItem(claim: Claim): string {
  const marks = claim.cites.map((number) => `<a class="cite" href="#s${number}">${number}</a>`).join('');
  return `<li>${entities(claim.text)}${marks ? ` <span class="cites">${marks}</span>` : ''}${claim.note ? `<div class="note">${entities(claim.note)}</div>` : ''}</li>`;
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
