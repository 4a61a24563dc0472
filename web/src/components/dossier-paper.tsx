import type { ReactNode, Ref } from 'react';
import type { DossierAnswer } from '../../../src/server/api.ts';
import { documentPath, sentencePath } from '../api/paths.ts';
import { longDate, t } from '../lib/text.ts';
import { Cites } from './cites.tsx';
import css from './dossier-paper.module.css';
import { ProseBlocks } from './prose-blocks.tsx';
import { ScrollX } from './scroll-x.tsx';

interface DossierPaperProps {
  readonly dossier: DossierAnswer['dossier'];
  readonly heading?: Ref<HTMLHeadingElement>;
  /** Of its title: 2 where the page has one of its own. */
  readonly level?: 1 | 2;
  readonly figures: ReactNode;
}

/** The dossier as a paper. A number behind a claim leads to its sentence, the sentence to its document. */
export function DossierPaper({ dossier, heading, level = 1, figures }: DossierPaperProps) {
  const Title = level === 1 ? 'h1' : 'h2';
  return (
    <article className={css.paper}>
      <header>
        <p className={css.kind}>{t('dossier.kind')}</p>
        <Title className={css.title} ref={heading} tabIndex={-1}>
          {dossier.title}
        </Title>
        <p className={css.headline}>{dossier.headline}</p>
      </header>
      {figures}
      {dossier.sections.map((section) => (
        <section key={section.id} id={section.id}>
          {section.prose ? <ProseBlocks blocks={section.prose} /> : <h2>{section.title}</h2>}
          {section.lead ? <p className={css.lead}>{section.lead}</p> : null}
          {section.table ? <PaperTable table={section.table} title={section.title} /> : null}
          <ul>
            {section.claims.map((claim, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: claims of one fixed dossier
              <li key={i}>
                {claim.text} <Cites numbers={claim.cites} />
                {claim.note ? <p className={css.note}>{claim.note}</p> : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
      <section id="evidence">
        <h2>{t('dossier.evidence')}</h2>
        <ol className={css.evidence}>
          {dossier.evidence.map((sentence) => (
            <li key={sentence.number} id={`s${sentence.number}`} tabIndex={-1}>
              <span className={css.number}>{sentence.number}</span>
              <div>
                <a className={css.sentence} href={sentencePath(sentence.docId, sentence.start)}>
                  {sentence.text}
                </a>
                <p className={css.note}>
                  {[sentence.publisher, longDate(sentence.published), sentence.title]
                    .filter(Boolean)
                    .join(' · ')}
                  {sentence.sample ? <span className="tag">{t('sample')}</span> : null}
                </p>
              </div>
            </li>
          ))}
        </ol>
      </section>
      <section id="method">
        <h2>{t('method')}</h2>
        {dossier.cards.map((card) => (
          <details key={card.id} className={css.card}>
            <summary>{card.what}</summary>
            <p>{card.method}</p>
            <p>{card.coverage}</p>
            <ul>
              {card.limits.map((limit) => (
                <li key={limit}>{limit}</li>
              ))}
            </ul>
          </details>
        ))}
      </section>
      <section id="sources">
        <h2>{t('dossier.sources')}</h2>
        <ul className={css.sources}>
          {dossier.sources.map((doc) => (
            <li key={doc.docId}>
              <a href={documentPath(doc.docId)}>{doc.title ?? t('documents.untitled')}</a>{' '}
              <span className={css.note}>
                {doc.publisher.name}, {longDate(doc.published, doc.publishedPrecision)}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <footer className={css.colophon}>
        {t('dossier.colophon', { hash: dossier.corpusHash.slice(0, 16), version: dossier.engineVersion })}
      </footer>
    </article>
  );
}

type Table = NonNullable<DossierAnswer['dossier']['sections'][number]['table']>;

function PaperTable({ table, title }: { table: Table; title: string }) {
  return (
    <ScrollX title={title}>
      <table className={css.table}>
        <thead>
          <tr>
            {table.head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.figure}>
              {row.cells.map((cell, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the cells of one row
                <td key={i}>
                  {cell.text} {cell.cites ? <Cites numbers={cell.cites} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
