import { useState } from 'react';
import type { EvidenceFigures } from '../../../../src/analysis/hypotheses/index.ts';
import type { CrisesAnswer, EventsAnswer } from '../../../../src/server/api.ts';
import { useApi } from '../../api/client.ts';
import { crisisPath, documentPath, withQuery } from '../../api/paths.ts';
import type { BoardDraft } from '../../lib/marks.ts';
import { longDate, t } from '../../lib/text.ts';
import { useSettled } from '../../lib/use-settled.ts';
import { partyNames, typeName } from '../event-line.tsx';
import { MarkIcon } from '../mark-icon.tsx';
import { Failed, Loading } from '../states.tsx';
import css from './forms.module.css';

const PAGE = 10;

interface RowPickerProps {
  /** The crisis of the board; null: one has to be chosen. */
  readonly crisis: string | null;
  readonly evidence: readonly EvidenceFigures[];
  readonly change: (draft: BoardDraft) => Promise<boolean>;
}

/** Rows of a crisis to take up as evidence: found by the words of their sentences, each with its way into the document. */
export function RowPicker({ crisis, evidence, change }: RowPickerProps) {
  const [chosen, setChosen] = useState(crisis);
  const [words, setWords] = useState('');
  const [said, setSaid] = useState('');
  const [shown, setShown] = useState(PAGE);
  const asked = useSettled(words.trim());
  const crises = useApi<CrisesAnswer>(crisis ? null : '/api/crises');
  const { data, error, refetch } = useApi<EventsAnswer>(
    chosen && withQuery(`/api${crisisPath(chosen)}/events`, { words: asked, said, limit: shown }),
    true,
  );
  const taken = new Map(
    evidence.flatMap(({ id, row, standing }) =>
      row && standing ? [[`${row.docId}:${standing.key}`, id]] : [],
    ),
  );
  return (
    <>
      <div className={css.search}>
        <label className="field">
          <span>{t('hyp.rowsWords')}</span>
          <input
            type="search"
            value={words}
            placeholder={t('hyp.rowsHint')}
            onChange={(event) => {
              setWords(event.target.value);
              setShown(PAGE);
            }}
          />
        </label>
        <label className="field">
          <span>{t('hyp.rowsKind')}</span>
          <select value={said} onChange={(event) => setSaid(event.target.value)}>
            <option value="">{t('hyp.rowsAll')}</option>
            <option value="yes">{t('hyp.rowsSaid')}</option>
            <option value="no">{t('hyp.rowsDone')}</option>
          </select>
        </label>
        {crisis ? null : (
          <label className="field">
            <span>{t('hyp.rowsOf')}</span>
            <select value={chosen ?? ''} onChange={(event) => setChosen(event.target.value || null)}>
              <option value="">{t('board.noCrisis')}</option>
              {(crises.data?.crises ?? []).map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {error ? <Failed error={error} retry={refetch} /> : null}
      {chosen && !data && !error ? <Loading rows={3} /> : null}
      {data && chosen ? (
        <>
          <p className={css.count} role="status">
            {data.total ? t('hyp.rowsCount', { count: data.total }) : t('hyp.rowsNone')}
          </p>
          <ol className={css.rows}>
            {data.events.map((event) => {
              const on = taken.get(event.id);
              return (
                <li key={event.id}>
                  <MarkIcon said={event.said} hostile={event.quad > 2} realis={event.realis} />
                  <div>
                    <p className={css.who}>
                      <b>{partyNames(event.sources, data.names, true) || t('event.someone')}</b>{' '}
                      {typeName(event)} <b>{partyNames(event.targets, data.names)}</b>
                    </p>
                    <a href={documentPath(event.docId, event.key)}>
                      {event.sentenceSpan.text.replace(/\s+/g, ' ')}
                    </a>
                    <small>
                      {event.publisher.name}, {longDate(event.published, event.publishedPrecision)}
                    </small>
                  </div>
                  {on ? (
                    <span className="tag">{t('hyp.added', { id: on })}</span>
                  ) : (
                    <button
                      type="button"
                      className="button"
                      onClick={() => void change({ what: 'evidence', row: event.id })}
                    >
                      {t('hyp.add')}
                    </button>
                  )}
                </li>
              );
            })}
          </ol>
          {data.total > data.events.length ? (
            <button type="button" className="text-button" onClick={() => setShown(shown + PAGE)}>
              {t('hyp.rowsMore')}
            </button>
          ) : null}
        </>
      ) : null}
    </>
  );
}
