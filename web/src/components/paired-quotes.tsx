import { useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { Consistency, Invocation, PrincipleInCrisis } from '../../../src/analysis/consistency/index.ts';
import type { Names } from '../../../src/server/api.ts';
import { documentPath } from '../api/paths.ts';
import { groupName, inLines } from '../lib/consistency.ts';
import { longDate, named, t } from '../lib/text.ts';
import { Method } from './method.tsx';
import css from './paired-quotes.module.css';
import { Panel } from './panel.tsx';

const FEW = 4;

interface PairedQuotesProps {
  readonly found: Consistency;
  readonly there: PrincipleInCrisis | null;
  readonly names: Names;
  readonly hrefFor: (beside: string) => string;
}

/** The words of the actor in the crisis at hand and in another, side by side; which other is chosen here. */
export function PairedQuotes({ found, there, names, hrefFor }: PairedQuotesProps) {
  const [here, ...others] = found.crises;
  const name = groupName(found.actors, names);
  return (
    <Panel
      id="quotes"
      title={t(found.actors.length > 1 ? 'consistency.quotesGroup' : 'consistency.quotes')}
      note={t('consistency.quotesNote')}
      action={<Method card={here.upheld.card} />}
    >
      <div className={css.columns}>
        <Column key={here.crisis} one={here} name={name} names={names}>
          <h3>{here.title}</h3>
        </Column>
        {there ? (
          <Column key={there.crisis} one={there} name={name} names={names}>
            <label className={`field ${css.choice}`}>
              <span className="visually-hidden">{t('consistency.beside')}</span>
              <select value={there.crisis} onChange={(event) => navigate(hrefFor(event.target.value))}>
                {others.map((one) => (
                  <option key={one.crisis} value={one.crisis}>
                    {one.title}
                  </option>
                ))}
              </select>
            </label>
          </Column>
        ) : null}
      </div>
    </Panel>
  );
}

interface ColumnProps {
  readonly one: PrincipleInCrisis;
  readonly name: string;
  readonly names: Names;
  readonly children: React.ReactNode;
}

function Column({ one, name, names, children }: ColumnProps) {
  const [all, setAll] = useState(false);
  const { invocations, lines, elsewhere } = one;
  const shown = all ? invocations : invocations.slice(0, FEW);
  return (
    <section className={css.column} aria-label={one.title}>
      <header>
        {children}
        <p>{lines ? inLines(one) : t('consistency.cellNoWords')}</p>
      </header>
      {invocations.length ? (
        <ul>
          {shown.map((found) => (
            <Quote key={`${found.row.docId}${found.row.key}`} found={found} names={names} />
          ))}
        </ul>
      ) : (
        <p className={css.none}>
          {lines ? t('consistency.never', { lines, name }) : t('consistency.noWords', { name })}
        </p>
      )}
      {invocations.length > FEW ? (
        <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('consistency.few') : t('consistency.all', { count: invocations.length })}
        </button>
      ) : null}
      {elsewhere ? <p className={css.elsewhere}>{t('consistency.elsewhere', { count: elsewhere })}</p> : null}
    </section>
  );
}

function Quote({ found: { row, side, actor, ...invoked }, names }: { found: Invocation; names: Names }) {
  const speaker = names[row.speaker?.actor ?? ''] ?? row.speaker?.text ?? names[actor] ?? actor;
  return (
    <li className={css[side]}>
      <blockquote>
        <a href={documentPath(row.docId, row.key)}>
          {row.fragmentTexts.length
            ? row.fragmentTexts.map((text) => `“${text.replace(/[.,;]+$/, '')}”`).join(' … ')
            : row.text}
        </a>
        <footer>
          <span>
            {speaker}, {longDate(row.published, row.publishedPrecision)}
          </span>
          <b>{t(`consistency.side.${side}`)}</b>
          {invoked.for ? (
            <span>{t('consistency.for', { name: named(names[invoked.for] ?? invoked.for) })}</span>
          ) : null}
          {invoked.against ? (
            <span>
              {t('consistency.against', { name: named(names[invoked.against] ?? invoked.against) })}
            </span>
          ) : null}
          {row.kind === 'indirect' ? <span className="tag">{t('quotes.paraphrase')}</span> : null}
        </footer>
      </blockquote>
    </li>
  );
}
