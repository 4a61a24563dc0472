import { useDeferredValue, useState } from 'react';
import type { ActingAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { actorPath } from '../api/paths.ts';
import { Panel } from '../components/panel.tsx';
import { ScrollX } from '../components/scroll-x.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { named, t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import css from './actors.module.css';

const FEW = 100;

/** Who acts in which crises; each count leads to the response. */
export default function ActorsScreen() {
  const { data, error, refetch } = useApi<ActingAnswer>('/api/acting');
  const heading = usePage(t('nav.actors'));
  const [words, setWords] = useState('');
  const [all, setAll] = useState(false);
  const needle = useDeferredValue(words.trim().toLowerCase());
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data) return <Loading />;
  const found = data.actors.filter(
    (one) => one.name.toLowerCase().includes(needle) || one.actor.toLowerCase() === needle,
  );
  const shown = all ? found : found.slice(0, FEW);
  const [most] = data.actors;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('nav.actors')}
      </h1>
      {most ? (
        <>
          <p className="answer">
            {t('actors.answer', {
              count: data.actors.length,
              name: named(most.name, true),
              crises: most.crises.length,
            })}
          </p>
          <label className={`field ${css.find}`}>
            <span>{t('actors.find')}</span>
            <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
          </label>
          <Panel
            id="acting"
            title={t('actors.title')}
            note={t('actors.note')}
            action={
              <a href="/api/acting.csv" download="">
                CSV
              </a>
            }
          >
            {shown.length ? (
              <ScrollX title={t('actors.title')}>
                <table className={css.table}>
                  <thead>
                    <tr>
                      <th scope="col">{t('actor.name')}</th>
                      <th scope="col" className="number">
                        {t('actors.crises')}
                      </th>
                      <th scope="col">{t('actors.where')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {shown.map((one) => (
                      <tr key={one.actor}>
                        <th scope="row">{one.name}</th>
                        <td className="number">{one.crises.length}</td>
                        <td>
                          <ul className={css.crises}>
                            {one.crises.map((crisis) => (
                              <li key={crisis.id}>
                                <a
                                  href={actorPath(crisis.id, one.actor)}
                                  aria-label={t('actors.link', { name: one.name, ...crisis })}
                                >
                                  {crisis.title}
                                </a>{' '}
                                <small>
                                  {t('actors.counts', {
                                    statements: crisis.statements,
                                    deeds: crisis.deeds,
                                  })}
                                </small>
                              </li>
                            ))}
                          </ul>
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </ScrollX>
            ) : (
              <p>{t('actors.nobody')}</p>
            )}
            {found.length > shown.length ? (
              <button type="button" className="button" onClick={() => setAll(true)}>
                {t('actor.more', { count: found.length })}
              </button>
            ) : null}
          </Panel>
        </>
      ) : (
        <Empty
          action={
            <a className="button primary" href="/add">
              {t('nav.add')}
            </a>
          }
        >
          {t('actors.empty')}
        </Empty>
      )}
    </>
  );
}
