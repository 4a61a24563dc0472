import { useState } from 'react';
import { useSearch } from 'wouter';
import type { CouncilAnswer, VetoesAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { withQuery } from '../api/paths.ts';
import { changed } from '../lib/search.ts';
import { longDate, t } from '../lib/text.ts';
import { Method } from './method.tsx';
import { Panel } from './panel.tsx';
import { ScrollX } from './scroll-x.tsx';
import css from './vetoes-panel.module.css';

const MEMBERS = ['CN', 'FR', 'GB', 'RU', 'US'] as const;
const FEW = 9;

/** The record of vetoes up to the day: by subject and member, each subject opening its drafts. */
export function VetoesPanel({ council, names }: Pick<CouncilAnswer, 'council' | 'names'>) {
  const [all, setAll] = useState(false);
  const search = new URLSearchParams(useSearch());
  const chosen = search.get('subject');
  const { value: subjects, card } = council.vetoRecord;
  const shown = all ? subjects : subjects.slice(0, FEW);
  const opened = chosen ? subjects.find((one) => one.subject === chosen) : undefined;
  const most = Math.max(1, ...subjects.flatMap((one) => Object.values(one.by)));
  const href = (subject: string | null) => changed(search, { subject });
  return (
    <Panel
      id="vetoes"
      title={t('council.vetoes')}
      note={t('council.vetoesNote', {
        count: subjects.reduce((sum, one) => sum + one.count, 0),
        date: longDate(council.date),
      })}
      action={
        <>
          <Method card={card} />
          {' · '}
          <a href={withQuery('/api/council/vetoes.csv', { to: council.date })} download="">
            CSV
          </a>
        </>
      }
    >
      <ScrollX title={t('council.vetoes')}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{t('council.subject')}</th>
              <th scope="col" className="number">
                {t('council.drafts')}
              </th>
              {MEMBERS.map((id) => (
                <th key={id} scope="col" title={names[id]}>
                  {id}
                </th>
              ))}
              <th scope="col">{t('council.years')}</th>
            </tr>
          </thead>
          <tbody>
            {(opened && !shown.includes(opened) ? [opened, ...shown] : shown).map((one) => (
              <tr key={one.subject} className={one === opened ? css.open : undefined}>
                <td>
                  <a
                    href={href(one === opened ? null : one.subject)}
                    aria-current={one === opened ? 'true' : undefined}
                  >
                    {one.subject}
                  </a>
                </td>
                <td className="number">{one.count}</td>
                {MEMBERS.map((id) => (
                  <td key={id}>
                    <Count count={one.by[id] ?? 0} most={most} />
                  </td>
                ))}
                <td className={css.years}>{years(one.first, one.latest)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollX>
      {subjects.length > FEW && !all ? (
        <button type="button" className={`button ${css.more}`} onClick={() => setAll(true)}>
          {t('council.allSubjects', { count: subjects.length })}
        </button>
      ) : null}
      {opened ? <Drafts subject={opened.subject} to={council.date} names={names} /> : null}
    </Panel>
  );
}

/** The drafts of one subject that were blocked, the latest first. */
function Drafts({ subject, to, names }: { subject: string; to: string; names: CouncilAnswer['names'] }) {
  const { data } = useApi<VetoesAnswer>(withQuery('/api/council/vetoes', { about: subject, to }), true);
  const drafts = (data?.vetoes ?? []).filter((one) => one.subject === subject);
  return (
    <section className={css.drafts} aria-label={t('council.draftsOn', { subject })}>
      <h3>{t('council.draftsOn', { subject })}</h3>
      <ul>
        {drafts.map((one) => (
          <li key={`${one.date}${one.draft}`}>
            <span>{longDate(one.date)}</span>
            <span>{one.draft}</span>
            <span>{one.by.map((id) => names[id] ?? id).join(', ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Count({ count, most }: { count: number; most: number }) {
  if (!count) return <span className={css.zero}>0</span>;
  return (
    <span className={css.count}>
      {count}
      <i style={{ width: `${Math.max(2, Math.round((count / most) * 34))}px` }} aria-hidden="true" />
    </span>
  );
}

function years(first: string, latest: string): string {
  const [from, to] = [first.slice(0, 4), latest.slice(0, 4)];
  return from === to ? from : `${from}–${to}`;
}
