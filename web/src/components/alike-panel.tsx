import { Strips, signed } from '../../../src/charts/index.ts';
import type { AlignmentAnswer } from '../../../src/server/api.ts';
import { letterOf, linesOf, percent } from '../lib/alignment.ts';
import { briefName, named, shortName, t } from '../lib/text.ts';
import { useWidth } from '../lib/use-width.ts';
import css from './alike-panel.module.css';
import { Panel } from './panel.tsx';
import { ScrollX } from './scroll-x.tsx';

const MOST = 10;

interface AlikePanelProps {
  readonly data: AlignmentAnswer;
  readonly beside: string | null;
  readonly hrefFor: (other: string) => string;
}

/** All others that can be compared with the chosen actor, the most alike first. */
export function AlikePanel({ data, beside, hrefFor }: AlikePanelProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { alignment, chosen, names } = data;
  const own = alignment.actors.find((one) => one.actor === chosen?.actor);
  if (!own) return null;
  const lines = linesOf(alignment);
  const nameOf = (actor: string) => names[actor] ?? actor;
  const column = {
    id: 'likeness',
    label: t('alignment.likeness'),
    low: -1,
    high: 1,
    ticks: [
      { at: -1, label: t('alignment.opposite') },
      { at: 0, label: '0' },
      { at: 1, label: t('alignment.same') },
    ],
    tone: false,
  };
  const rows = own.like.slice(0, MOST).map((one) => ({
    id: one.actor,
    label: shortName({ actor: one.actor, name: nameOf(one.actor) }),
    short: briefName({ actor: one.actor, name: nameOf(one.actor) }),
    told: t('alignment.likeTold', {
      value: signed(one.likeness),
      shared: one.shared,
      together: togetherWords(one.together),
    }),
    href: hrefFor(one.actor),
    current: one.actor === beside,
    cells: [{ value: one.likeness, interval: null, lines: 2 }],
    end: one.together === null ? null : { text: percent(one.together), share: one.together },
  }));
  const title = t('alignment.like', { name: named(nameOf(own.actor)) });
  return (
    <Panel id="like" title={title} note={t('alignment.likeNote')}>
      {own.like.length ? (
        <>
          <div ref={ref}>
            {width ? (
              <Strips
                width={width}
                columns={[column]}
                groups={[{ id: 'like', label: null, note: '', rows }]}
                title={title}
              />
            ) : null}
          </div>
          <details className={css.twin}>
            <summary>{t('alignment.asTable')}</summary>
            <ScrollX title={title}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('alignment.actor')}</th>
                    <th scope="col">{t('alignment.tableLine')}</th>
                    <th scope="col" className="number">
                      {t('alignment.likeness')}
                    </th>
                    <th scope="col" className="number">
                      {t('alignment.shared')}
                    </th>
                    <th scope="col" className="number">
                      {t('alignment.togetherHead')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {own.like.map((one) => (
                    <tr key={one.actor}>
                      <th scope="row">
                        <a href={hrefFor(one.actor)}>{nameOf(one.actor)}</a>
                      </th>
                      <td>{letterOf(lines, one.actor) ?? '–'}</td>
                      <td className="number">{signed(one.likeness)}</td>
                      <td className="number">{one.shared}</td>
                      <td className="number">{one.together === null ? '–' : percent(one.together)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollX>
          </details>
        </>
      ) : (
        <p className={css.none}>{t('alignment.likeNone')}</p>
      )}
    </Panel>
  );
}

function togetherWords(share: number | null): string {
  return share === null ? t('alignment.togetherUnknown') : t('alignment.together', { share: percent(share) });
}
