import { useState } from 'react';
import type { Silence } from '../../../src/analysis/silent/index.ts';
import type { AlignmentAnswer } from '../../../src/server/api.ts';
import { t } from '../lib/text.ts';
import css from './no-stance-panel.module.css';
import { Panel } from './panel.tsx';
import { ScrollX } from './scroll-x.tsx';

const FEW = 8;

interface NoStancePanelProps {
  readonly data: AlignmentAnswer;
  readonly hrefFor: (actor: string) => string;
}

/** Who is named and takes no stance, those whose silence means something first. */
export function NoStancePanel({ data: { alignment, names }, hrefFor }: NoStancePanelProps) {
  const [all, setAll] = useState(false);
  const silent = [...alignment.silent].sort((a, b) => Number(b.watchable) - Number(a.watchable));
  return (
    <Panel
      id="silent"
      title={t('alignment.silent')}
      note={t('alignment.silentNote')}
      action={
        silent.length > FEW ? (
          <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? t('alignment.firstSentences') : t('alignment.silentAll', { count: silent.length })}
          </button>
        ) : null
      }
    >
      {silent.length ? (
        <ScrollX title={t('alignment.silent')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('alignment.actor')}</th>
                <th scope="col">{t('alignment.namedIn')}</th>
                <th scope="col">{t('alignment.reported')}</th>
                <th scope="col">{t('alignment.worth')}</th>
              </tr>
            </thead>
            <tbody>
              {silent.slice(0, all ? undefined : FEW).map((one) => (
                <Row
                  key={one.actor}
                  one={one}
                  name={names[one.actor] ?? one.actor}
                  href={hrefFor(one.actor)}
                />
              ))}
            </tbody>
          </table>
        </ScrollX>
      ) : (
        <p className={css.none}>{t('alignment.silentNone')}</p>
      )}
    </Panel>
  );
}

function Row({ one, name, href }: { one: Silence; name: string; href: string }) {
  return (
    <tr>
      <th scope="row" className={css.name}>
        {name}
      </th>
      <td>
        <a href={href}>{t('alignment.lines', { count: one.named })}</a>
      </td>
      <td>{t('alignment.days', { lines: one.lineages, reported: one.daysReported, days: one.days })}</td>
      <td>
        <span className={one.watchable ? css.watchable : css.not}>
          {t(one.watchable ? 'alignment.watchable' : 'alignment.notWatchable')}
        </span>
      </td>
    </tr>
  );
}
