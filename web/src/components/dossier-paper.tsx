import type { ReactNode, Ref } from 'react';
import type { DossierAnswer } from '../../../src/server/api.ts';
import { documentPath, sentencePath } from '../api/paths.ts';
import { longDate, t } from '../lib/text.ts';
import css from './dossier-paper.module.css';

interface DossierPaperProps {
  readonly dossier: DossierAnswer['dossier'];
  readonly heading: Ref<HTMLHeadingElement>;
  readonly figures: ReactNode;
}

/** The dossier as a paper. A number behind a claim leads to its sentence, the sentence to its document. */
export function DossierPaper({ dossier, heading, figures }: DossierPaperProps) {
  return (
    <article className={css.paper}>
      <header>
        <p className={css.kind}>{t('dossier.kind')}</p>
        <h1 ref={heading} tabIndex={-1}>
          {dossier.title}
        </h1>
        <p className={css.headline}>{dossier.headline}</p>
      </header>
      {figures}
      {dossier.sections.map((section) => (
        <section key={section.id} id={section.id}>
          <h2>{section.title}</h2>
          {section.lead ? <p className={css.lead}>{section.lead}</p> : null}
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

function Cites({ numbers }: { numbers: readonly number[] }) {
  if (!numbers.length) return null;
  return (
    <span className={css.cites}>
      {numbers.map((n) => (
        <a key={n} href={`#s${n}`} aria-label={t('dossier.cite', { number: n })}>
          {n}
        </a>
      ))}
    </span>
  );
}
