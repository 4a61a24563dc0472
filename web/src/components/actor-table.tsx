import { useState } from 'react';
import type { ActorCount } from '../../../src/server/api.ts';
import { actorPath, crisisPath, dossierPath } from '../api/paths.ts';
import { t } from '../lib/text.ts';
import css from './actor-table.module.css';
import { Panel } from './panel.tsx';

const FEW = 15;

/** All actors of a crisis with what they said and did, as bars that can be read as numbers. */
export function ActorTable({ crisis, actors }: { crisis: string; actors: readonly ActorCount[] }) {
  const [all, setAll] = useState(false);
  const most = Math.max(1, ...actors.map((a) => Math.max(a.statements, a.deeds)));
  return (
    <Panel
      id="actors"
      title={t('crisis.actors')}
      note={t('crisis.actorsNote')}
      action={
        <a href={`/api${crisisPath(crisis)}/actors.csv`} download="">
          CSV
        </a>
      }
    >
      <div className="scroll-x">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('actor.name')}</th>
              <th scope="col">{t('actor.statements')}</th>
              <th scope="col">{t('actor.deeds')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('nav.dossier')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {(all ? actors : actors.slice(0, FEW)).map((a) => (
              <tr key={a.actor}>
                <td>
                  <a href={actorPath(crisis, a.actor)}>{a.name}</a>
                </td>
                <td>
                  <Bar count={a.statements} most={most} said />
                </td>
                <td>
                  <Bar count={a.deeds} most={most} />
                </td>
                <td className="number">
                  <a href={dossierPath(crisis, a.actor)} aria-label={t('dossier.of', { name: a.name })}>
                    {t('nav.dossier')}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {actors.length > FEW && !all ? (
        <button type="button" className={`button ${css.more}`} onClick={() => setAll(true)}>
          {t('actor.more', { count: actors.length })}
        </button>
      ) : null}
    </Panel>
  );
}

function Bar({ count, most, said = false }: { count: number; most: number; said?: boolean }) {
  return (
    <span className={css.cell}>
      <span className={css.count}>{count}</span>
      {count ? (
        <i
          className={said ? css.said : css.done}
          style={{ width: `max(2px, calc(var(--bar) * ${(count / most).toFixed(3)}))` }}
        />
      ) : null}
    </span>
  );
}
