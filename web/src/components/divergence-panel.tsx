import type { MethodCard } from '../../../src/analysis/finding.ts';
import { type StripRow, Strips, signed } from '../../../src/charts/index.ts';
import type { PrincipleFigures } from '../../../src/server/api.ts';
import { level, type PrincipleCell, rangeWords } from '../lib/consistency.ts';
import { cut, t } from '../lib/text.ts';
import { useWidth } from '../lib/use-width.ts';
import css from './alignment-strips.module.css';
import { Method } from './method.tsx';
import { Panel } from './panel.tsx';

interface DivergencePanelProps {
  readonly figures: PrincipleFigures;
  readonly beside: string | null;
  readonly card: MethodCard;
  readonly hrefFor: (crisis: string) => string;
}

/** The principle in the crisis at hand above all others: how often it is upheld, and the difference with its interval. */
export function DivergencePanel({ figures, beside, card, hrefFor }: DivergencePanelProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const [here, ...others] = figures.cells;
  const title = t('consistency.strips');
  const interval = figures.cells.find((one) => one.interval)?.interval;
  const columns = [
    {
      id: 'share',
      label: t('consistency.share'),
      low: 0,
      high: 1,
      ticks: [
        { at: 0, label: t('consistency.none') },
        { at: 1, label: t('consistency.every') },
      ],
      tone: false,
    },
    {
      id: 'divergence',
      label: t('consistency.less'),
      low: -1,
      high: 1,
      ticks: [
        { at: -1, label: t('consistency.moreThere') },
        { at: 0, label: '0' },
        { at: 1, label: t('consistency.moreHere') },
      ],
      tone: false,
    },
  ];
  const groups = [
    { id: 'here', label: null, note: '', rows: [rowOf(here, false)] },
    {
      id: 'others',
      label: null,
      note: '',
      rows: others.map((one) => rowOf(one, one.crisis === beside, hrefFor(one.crisis))),
    },
  ];
  return (
    <Panel id="divergence" title={title} note={t('consistency.stripsNote')} action={<Method card={card} />}>
      <div ref={ref} className={css.canvas}>
        {width ? <Strips width={width} groups={groups} columns={columns} title={title} /> : null}
      </div>
      <ul className={css.key}>
        {interval ? (
          <li>
            <i className={css.range} aria-hidden="true" />{' '}
            {t('consistency.keyRange', { level: level(interval) })}
          </li>
        ) : null}
        <li>
          <i className={css.dash} aria-hidden="true" /> {t('consistency.keyNone')}
        </li>
        <li>{t('alignment.keySize')}</li>
      </ul>
    </Panel>
  );
}

function rowOf(cell: PrincipleCell, current: boolean, href?: string): StripRow {
  const { crisis, title, lines, sides, share, interval, divergence, divergenceInterval } = cell;
  const told =
    share === null
      ? t('consistency.stripNoWords')
      : t('consistency.stripTold', {
          share: Math.round(share * 100) / 100,
          interval: rangeWords(interval, false),
          divergence:
            divergence === null
              ? ''
              : t('consistency.stripDivergence', {
                  value: signed(divergence),
                  interval: rangeWords(divergenceInterval),
                }),
        });
  return {
    id: crisis,
    label: cut(title, 27),
    short: cut(title, 27),
    told,
    href,
    current,
    cells: [
      share === null ? null : { value: share, interval, lines },
      divergence === null ? null : { value: divergence, interval: divergenceInterval, lines },
    ],
    end: { text: t('consistency.cellCount', { count: sides.target, lines }), share: null },
  };
}
