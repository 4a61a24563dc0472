import type { ReactNode } from 'react';
import type { IndicatorState } from '../../../../src/analysis/scenarios/index.ts';
import type { IndicatorQuery } from '../../../../src/corpus/boards/scenario.ts';
import type { Names, ScenarioAnswer, ToldSentence } from '../../../../src/server/api.ts';
import { documentPath } from '../../api/paths.ts';
import { listOf, longDate, named, t } from '../../lib/text.ts';
import { typeName } from '../event-line.tsx';
import { Method } from '../method.tsx';
import { Panel } from '../panel.tsx';
import { Warnings } from '../warnings.tsx';
import css from './indicators-panel.module.css';
import { StateSign } from './state-sign.tsx';

interface IndicatorsPanelProps {
  readonly data: ScenarioAnswer;
  readonly addHref: string;
  /** What can be done with an indicator. */
  readonly actions: (state: IndicatorState) => ReactNode;
}

/** The signs, each with its criterion, what the rows say of it at the day, and the sentences behind that. */
export function IndicatorsPanel({ data, addHref, actions }: IndicatorsPanelProps) {
  const { indicators } = data.scenario;
  return (
    <Panel
      id="indicators"
      title={t('scen.indicators')}
      note={t('scen.indicatorsNote')}
      action={
        <>
          <a href={addHref}>{t('scen.add')}</a>
          {indicators[0] ? (
            <>
              {' · '}
              <Method card={indicators[0].found.card} />
            </>
          ) : null}
        </>
      }
    >
      {indicators.length ? (
        <ol className={css.list}>
          {indicators.map((state) => (
            <Indicator key={state.indicator.id} state={state} data={data} actions={actions(state)} />
          ))}
        </ol>
      ) : (
        <p className={css.none}>{t('scen.noSigns')}</p>
      )}
    </Panel>
  );
}

interface IndicatorProps {
  readonly state: IndicatorState;
  readonly data: ScenarioAnswer;
  readonly actions: ReactNode;
}

function Indicator({ state, data, actions }: IndicatorProps) {
  const { indicator, found, answer, closed } = state;
  const { id, text, criterion, tells, deadline, query } = indicator;
  const asked = new Set(found.evidence.map((ref) => `${ref.docId}|${ref.key}`));
  // Two rows of one sentence are read once.
  const sentences = [
    ...new Map(
      data.sentences
        .filter((one) => asked.has(`${one.docId}|${one.key}`))
        .map((one) => [`${one.docId}|${one.text}`, one]),
    ).values(),
  ];
  return (
    <li>
      <p className={css.text}>
        <b>{id}</b> {text}
      </p>
      <p className={css.facts}>
        <StateSign of={state} />
        <span>{t(`scen.tells.${tells}`)}</span>
        <span>{t('scen.deadlineOf', { date: longDate(deadline) })}</span>
        {closed && !answer ? <span className="tag">{t('scen.closed')}</span> : null}
      </p>
      <p className={css.told}>{found.value.sentence}</p>
      {answer ? (
        <p className={css.told}>
          {t('scen.toldBy', { by: answer.by, date: longDate(answer.day), reason: answer.reason })}
        </p>
      ) : null}
      <Warnings warnings={found.warnings} />
      <p className={css.query}>
        {criterion} ·{' '}
        {query ? t('scen.query', { what: queryInWords(query, data.names) }) : t('scen.queryNone')}
      </p>
      {sentences.length ? <Sentences sentences={sentences} /> : null}
      <div className={css.actions} data-no-print="">
        {actions}
      </div>
    </li>
  );
}

function Sentences({ sentences }: { sentences: readonly ToldSentence[] }) {
  return (
    <details className={css.sentences}>
      <summary>{t('scen.rows', { count: sentences.length })}</summary>
      <ul>
        {sentences.map((one) => (
          <li key={`${one.docId}:${one.key}`}>
            <a href={documentPath(one.docId, one.key)}>{one.text.replace(/\s+/g, ' ')}</a>
            <small>
              {one.publisher}, {longDate(one.published, one.publishedPrecision)}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Which rows an indicator watches for. */
function queryInWords(query: IndicatorQuery, names: Names): string {
  const { actor, target, types, said, channel, rung, words, from } = query;
  const nameOf = (id: string) => named(names[id] ?? id);
  // An act is named as it is of one actor without a target: "imposes sanctions".
  const acts = types.map((type) => typeName({ type, mode: null, rung: 0, sources: [], targets: [] }));
  return [
    [nameOf(actor), listOf(acts)].filter(Boolean).join(' '),
    target ? t('scen.query.towards', { name: nameOf(target) }) : '',
    channel ? t(`channel.${channel}`).toLowerCase() : '',
    rung === null ? '' : t('scen.query.rung', { rung }),
    said === null ? '' : t(said ? 'scen.query.said' : 'scen.query.done'),
    words ? t('scen.query.words', { words }) : '',
    t('scen.query.from', { date: longDate(from) }),
  ]
    .filter(Boolean)
    .join(', ');
}
