import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { EvidenceFigures, HypothesesFinding } from '../../../../src/analysis/hypotheses/index.ts';
import type { GivenMark, Mark } from '../../../../src/corpus/boards/hypotheses-board.ts';
import { markOfKey, type Place, walk } from '../../lib/marks.ts';
import { t } from '../../lib/text.ts';
import { ScrollX } from '../scroll-x.tsx';
import { EvidenceHead } from './evidence-head.tsx';
import { MarkSign } from './mark-sign.tsx';
import css from './matrix.module.css';

/** Said outright, since on a narrow screen the parts are laid out as no table is, and some browsers then forget what they are. */
const is = {
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  gridcell: { role: 'gridcell' },
} as const;

interface MatrixProps {
  readonly found: HypothesesFinding;
  /** In the order of the rows. */
  readonly evidence: readonly EvidenceFigures[];
  readonly by: string;
  /** Names of analysts as cells write them. */
  readonly short: ReadonlyMap<string, string>;
  readonly at: Place;
  readonly onAt: (place: Place) => void;
  readonly onMark: (place: Place, mark: Mark | null) => void;
  readonly onUndo: () => void;
  /** Where a click on a piece of evidence or a hypothesis leads. */
  readonly hrefFor: (part: { readonly evidence?: string; readonly hypothesis?: string }) => string;
}

/** Evidence by hypotheses. One cell is a stop of Tab; arrows walk from there, a letter marks in the analyst's name. */
export function Matrix(props: MatrixProps) {
  const { found, evidence, by, at, onAt, onMark, onUndo, hrefFor } = props;
  const { hypotheses } = found.board;
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  const last = useRef('');
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-place="${at.row}.${at.column}"]`)?.focus();
  }, [at]);
  const onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    const before = last.current;
    last.current = key;
    if (key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
      event.preventDefault();
      return onUndo();
    }
    if (event.altKey || event.metaKey) return;
    const to = walk(key, at, evidence.length, hypotheses.length, event.ctrlKey);
    if (to) {
      event.preventDefault();
      moved.current = true;
      return onAt(to);
    }
    // `g c` leads to the crises: its second letter is no mark.
    if (event.ctrlKey || before === 'g') return;
    const mark = markOfKey(key);
    if (mark === undefined || at.row < 0 || at.column < 0) return;
    event.preventDefault();
    onMark(at, mark);
  };
  const stop = (row: number, column: number) => ({
    'data-place': `${row}.${column}`,
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    onFocus: () => (at.row === row && at.column === column ? undefined : onAt({ row, column })),
  });
  const contested = new Set(
    found.disagreement.value.contested.map((one) => `${one.evidence} ${one.hypothesis}`),
  );
  const ranks = new Map(found.ranking.value.map((one) => [one.id, one]));
  return (
    <ScrollX title={t('hyp.matrix')}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked and set is a grid
        role="grid"
        aria-labelledby="matrix-h"
        className={css.grid}
        style={{ ['--columns' as string]: hypotheses.length }}
        onKeyDown={onKeyDown}
      >
        <thead {...is.rowgroup}>
          <tr {...is.row}>
            <th {...is.columnheader} scope="col" className={css.corner}>
              {t('hyp.evidence')}
            </th>
            {hypotheses.map(({ id, text }, column) => (
              <th key={id} {...is.columnheader} scope="col" className={css.hypothesis}>
                <a href={hrefFor({ hypothesis: id })} {...stop(-1, column)}>
                  <b>{id}</b> <span>{text}</span>
                </a>
              </th>
            ))}
            <th {...is.columnheader} scope="col" className={css.tells}>
              {t('hyp.tells')}
            </th>
          </tr>
        </thead>
        <tbody {...is.rowgroup}>
          {evidence.map((piece, row) => (
            <tr key={piece.id} {...is.row} className={at.row === row ? css.at : undefined}>
              <th {...is.rowheader} scope="row" className={css.evidence}>
                <EvidenceHead
                  piece={piece}
                  href={hrefFor({ evidence: piece.id })}
                  stop={stop(row, -1)}
                  here={at.row === row}
                />
              </th>
              {hypotheses.map((hypothesis, column) => (
                <Cell
                  key={hypothesis.id}
                  evidence={piece.id}
                  hypothesis={hypothesis.id}
                  marks={marksIn(found, piece.id, hypothesis.id)}
                  by={by}
                  short={props.short}
                  contested={contested.has(`${piece.id} ${hypothesis.id}`)}
                  stop={stop(row, column)}
                />
              ))}
              <td {...is.gridcell} className={css.tells}>
                <Tells value={piece.diagnosticity} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot {...is.rowgroup}>
          <tr {...is.row}>
            <th {...is.rowheader} scope="row" className={css.corner}>
              {t('hyp.against')}
            </th>
            {hypotheses.map(({ id }) => {
              const one = ranks.get(id);
              const least = one?.rank === 1 && found.board.marks.length > 0;
              return (
                <td key={id} {...is.gridcell} className={least ? css.least : undefined}>
                  <b>{one ? t('hyp.tellsOnly', { value: one.weighted }) : ''}</b>{' '}
                  <small>{least ? t('hyp.leastTag') : one ? t('hyp.rank', { rank: one.rank }) : ''}</small>
                </td>
              );
            })}
            <td {...is.gridcell} className={css.tells} />
          </tr>
        </tfoot>
      </table>
    </ScrollX>
  );
}

interface CellProps {
  readonly evidence: string;
  readonly hypothesis: string;
  readonly marks: readonly GivenMark[];
  readonly by: string;
  readonly short: ReadonlyMap<string, string>;
  readonly contested: boolean;
  readonly stop: object;
}

const MOST_OTHERS = 3;

/** The analyst's own mark, large, and the others' below it; who has no name here sees large what all others say alike. */
function Cell({ evidence, hypothesis, marks, by, short, contested, stop }: CellProps) {
  const own = marks.find((one) => one.analyst === by)?.mark ?? null;
  const others = marks.filter((one) => one.analyst !== by);
  const alike =
    by === t('joins.someone') && others.every(({ mark }) => mark === others[0].mark) ? others[0]?.mark : null;
  const large = own ?? alike;
  const name = [
    t('hyp.cell', { evidence, hypothesis, mark: t(own ? `mark.${own}` : 'mark.none') }),
    ...others.map(({ analyst, mark }) => t('hyp.cellOther', { analyst, mark: t(`mark.${mark}`) })),
    ...(contested ? [t('hyp.contested')] : []),
  ].join('; ');
  return (
    <td {...is.gridcell} className={[css.cell, own ? css[own] : ''].join(' ')} title={name} {...stop}>
      <span className="visually-hidden">{name}</span>
      <span aria-hidden="true">
        {large ? <MarkSign mark={large} /> : <i className={css.open}>·</i>}
        {contested ? <span className={css.contested}>≠</span> : null}
      </span>
      {others.length ? (
        <small className={css.others} aria-hidden="true">
          {others.slice(0, MOST_OTHERS).map(({ analyst, mark }) => (
            <span key={analyst}>
              {short.get(analyst)} <b>{mark}</b>
            </span>
          ))}
          {others.length > MOST_OTHERS ? (
            <span>{t('hyp.more', { count: others.length - MOST_OTHERS })}</span>
          ) : null}
        </small>
      ) : null}
    </td>
  );
}

/** How well a piece tells the hypotheses apart, from 0 to 2. */
function Tells({ value }: { value: number | null }) {
  if (value === null) return <small>–</small>;
  return (
    <span className={css.bar} title={t('hyp.tellsValue', { value })}>
      <i style={{ width: `${Math.round(value * 50)}%` }} />
      <span>{t('hyp.tellsOnly', { value })}</span>
    </span>
  );
}

function marksIn({ board }: HypothesesFinding, evidence: string, hypothesis: string): GivenMark[] {
  return board.marks.filter((one) => one.evidence === evidence && one.hypothesis === hypothesis);
}
