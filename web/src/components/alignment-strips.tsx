import { LeanMark, type StripGroup, Strips, signed } from '../../../src/charts/index.ts';
import type { AlignmentAnswer } from '../../../src/server/api.ts';
import { withQuery } from '../api/paths.ts';
import {
  intervalWords,
  type LineGroup,
  levelOf,
  linesOf,
  lineWords,
  percent,
  towardsWords,
} from '../lib/alignment.ts';
import { briefName, shortName, t } from '../lib/text.ts';
import { useWidth } from '../lib/use-width.ts';
import css from './alignment-strips.module.css';
import { Method } from './method.tsx';
import { Panel } from './panel.tsx';

/** Rows drawn of each line; the table holds all. */
const MOST = 18;

interface AlignmentStripsProps {
  readonly data: AlignmentAnswer;
  readonly hrefFor: (actor: string) => string;
}

/** Every actor on the scale of each protagonist, line by line. Its table twin is the table of the screen. */
export function AlignmentStrips({ data, hrefFor }: AlignmentStripsProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const { alignment } = data;
  const columns = alignment.axes.map((axis) => ({
    id: `${axis.crisis} ${axis.towards}`,
    label: towardsWords(axis, data),
    low: -1,
    high: 1,
    ticks: [
      { at: -1, label: t('alignment.tickAgainst') },
      { at: 0, label: '0' },
      { at: 1, label: t('alignment.tickFor') },
    ],
    tone: true,
  }));
  const lines = linesOf(alignment);
  const groups = lines.map((line) => groupOf(line, data, hrefFor));
  return (
    <Panel
      id="strips"
      title={t('alignment.strips')}
      note={t('alignment.stripsNote')}
      action={<Method card={alignment.blocs.card} />}
    >
      <div ref={ref} className={css.canvas}>
        {width ? (
          <Strips width={width} groups={groups} columns={columns} title={t('alignment.strips')} />
        ) : null}
      </div>
      <Key level={levelOf(alignment.actors)} />
      {lines.some((line) => line.actors.length > MOST) ? (
        <p className={css.more}>
          <a href="#figures-h">{t('alignment.tableAll')}</a>
        </p>
      ) : null}
    </Panel>
  );
}

function groupOf(line: LineGroup, data: AlignmentAnswer, hrefFor: (actor: string) => string): StripGroup {
  const { alignment, chosen, names } = data;
  const { letter, bloc, actors } = line;
  const mean = bloc ? t('alignment.lineMean', { value: signed(bloc.line.value) }) : '';
  return {
    id: letter ?? 'alone',
    label: bloc
      ? t('alignment.lineOf', { letter: letter!, line: lineWords(bloc.line, names) })
      : t('alignment.standAlone'),
    note: `${t('alignment.lineNote', { count: actors.length, mean })}${actors.length > MOST ? t('alignment.lineCut', { most: MOST }) : ''}`,
    rows: drawnOf(actors, chosen?.actor).map((one) => {
      const name = names[one.actor] ?? one.actor;
      const stances = alignment.axes.map((axis) =>
        one.stances.find((own) => own.crisis === axis.crisis && own.towards === axis.towards),
      );
      const told = stances.map((own, i) => {
        const towards = towardsWords(alignment.axes[i], data);
        return own
          ? t('alignment.told', {
              value: signed(own.value),
              towards,
              interval: intervalWords(own.interval),
              lines: own.lineages,
            })
          : t('alignment.noStance', { towards });
      });
      const share = one.certainty === null ? null : percent(one.certainty);
      return {
        id: one.actor,
        label: shortName({ actor: one.actor, name }),
        short: briefName({ actor: one.actor, name }),
        told: [...told, ...(share ? [t('alignment.certainty', { share })] : [])].join('; '),
        href: hrefFor(one.actor),
        current: one.actor === chosen?.actor,
        cells: stances.map((own) =>
          own ? { value: own.value, interval: own.interval, lines: own.lineages } : null,
        ),
        end: share ? { text: share, share: one.certainty } : null,
      };
    }),
  };
}

/** Those told of most; the actor looked at is always among them. */
function drawnOf(actors: LineGroup['actors'], chosen: string | undefined): LineGroup['actors'] {
  const first = actors.slice(0, MOST);
  const own = actors.slice(MOST).find((one) => one.actor === chosen);
  return own ? [...first.slice(0, -1), own] : first;
}

function Key({ level }: { level: number | null }) {
  return (
    <ul className={css.key}>
      {([-1, 1, 0] as const).map((value) => (
        <li key={value}>
          <svg width={16} height={16} viewBox="0 0 16 16" aria-hidden="true">
            <LeanMark x={8} y={8} r={5} value={value} />
          </svg>
          {t(value < 0 ? 'alignment.keyAgainst' : value ? 'alignment.keyFor' : 'alignment.keyEven')}
        </li>
      ))}
      {level ? (
        <li>
          <i className={css.range} aria-hidden="true" /> {t('alignment.keyRange', { level })}
        </li>
      ) : null}
      <li>
        <i className={css.dash} aria-hidden="true" /> {t('alignment.keyNone')}
      </li>
      <li>{t('alignment.keySize')}</li>
      <li>{t('alignment.keyBar')}</li>
    </ul>
  );
}

export const alignmentCsv = (id: string, towards: string | null, others: string | null) =>
  withQuery(`/api/crises/${encodeURIComponent(id)}/alignment.csv`, { towards, with: others });
