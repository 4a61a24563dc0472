import { useState } from 'react';
import type { EvidenceFigures } from '../../../../src/analysis/hypotheses/index.ts';
import type { CrisesAnswer, CrisisAnswer, EventsAnswer, QuotesAnswer } from '../../../../src/server/api.ts';
import { useApi } from '../../api/client.ts';
import { crisisPath, withQuery } from '../../api/paths.ts';
import type { BoardDraft } from '../../lib/marks.ts';
import { t } from '../../lib/text.ts';
import { useSettled } from '../../lib/use-settled.ts';
import { Failed, Loading } from '../states.tsx';
import css from './forms.module.css';
import { EventRowLine, QuoteRowLine } from './row-line.tsx';

const PAGE = 10;

interface RowPickerProps {
  /** The crisis of the board; null: one has to be chosen. */
  readonly crisis: string | null;
  readonly evidence: readonly EvidenceFigures[];
  readonly change: (draft: BoardDraft) => Promise<boolean>;
}

/** Rows of a crisis to take up as evidence: events or quotes, found by their words and their actor, each with its way into the document. */
export function RowPicker({ crisis, evidence, change }: RowPickerProps) {
  const [chosen, setChosen] = useState(crisis);
  const [words, setWords] = useState('');
  const [kind, setKind] = useState('');
  const [actor, setActor] = useState('');
  const [shown, setShown] = useState(PAGE);
  const asked = useSettled(words.trim());
  const crises = useApi<CrisesAnswer>(crisis ? null : '/api/crises');
  const actors = useApi<CrisisAnswer>(chosen && `/api${crisisPath(chosen)}`);
  const quoted = kind === 'quotes';
  const query = { words: asked, actor, said: quoted ? null : kind, limit: shown };
  const { data, error, refetch } = useApi<EventsAnswer | QuotesAnswer>(
    chosen && withQuery(`/api${crisisPath(chosen)}/${quoted ? 'quotes' : 'events'}`, query),
    true,
  );
  const rows = data ? ('quotes' in data ? data.quotes : data.events) : [];
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
          <select
            value={kind}
            onChange={(event) => {
              setKind(event.target.value);
              setShown(PAGE);
            }}
          >
            <option value="">{t('hyp.rowsAll')}</option>
            <option value="yes">{t('hyp.rowsSaid')}</option>
            <option value="no">{t('hyp.rowsDone')}</option>
            <option value="quotes">{t('hyp.rowsQuotes')}</option>
          </select>
        </label>
        <label className="field">
          <span>{t('hyp.rowsActor')}</span>
          <select
            value={actor}
            onChange={(event) => {
              setActor(event.target.value);
              setShown(PAGE);
            }}
          >
            <option value="">{t('crisis.everyone')}</option>
            {(actors.data?.actors ?? []).map((one) => (
              <option key={one.actor} value={one.actor}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
        {crisis ? null : (
          <label className="field">
            <span>{t('hyp.rowsOf')}</span>
            <select
              value={chosen ?? ''}
              onChange={(event) => {
                setChosen(event.target.value || null);
                setActor('');
              }}
            >
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
            {rows.map((row) => {
              const id = `${row.docId}:${row.key}`;
              const on = taken.get(id);
              return (
                <li key={id}>
                  {'quad' in row ? (
                    <EventRowLine event={row} names={data.names} />
                  ) : (
                    <QuoteRowLine quote={row} names={data.names} />
                  )}
                  {on ? (
                    <span className="tag">{t('hyp.added', { id: on })}</span>
                  ) : (
                    <button
                      type="button"
                      className="button"
                      onClick={() => void change({ what: 'evidence', row: id })}
                    >
                      {t('hyp.add')}
                    </button>
                  )}
                </li>
              );
            })}
          </ol>
          {data.total > rows.length ? (
            <button type="button" className="text-button" onClick={() => setShown(shown + PAGE)}>
              {t('hyp.rowsMore')}
            </button>
          ) : null}
        </>
      ) : null}
    </>
  );
}
