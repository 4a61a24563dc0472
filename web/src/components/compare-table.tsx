import type { Comparison, CrisisFigures, Reach } from '../../../src/analysis/compare/index.ts';
import { signed } from '../../../src/charts/index.ts';
import { actorPath, documentPath } from '../api/paths.ts';
import { longDate, t } from '../lib/text.ts';
import css from './compare-table.module.css';
import { Method } from './method.tsx';
import { Panel } from './panel.tsx';
import { ScrollX } from './scroll-x.tsx';
import { UnseenTag } from './unseen.tsx';

const HEADS = [
  'crisis',
  'role',
  'lines',
  'said',
  'done',
  'firstWords',
  'firstDeed',
  'words',
  'deed',
  'gap',
] as const;
const NUMBERS: readonly string[] = ['lines', 'said', 'done', 'firstWords', 'firstDeed'];

/** All figures of the comparison, each leading to its rows; the twin of the plane and of the clocks. */
export function CompareTable({ comparison, csv }: { comparison: Comparison; csv: string }) {
  const { crises, here, actor } = comparison;
  const [first] = crises;
  return (
    <Panel
      id="figures"
      title={t('compare.table')}
      action={
        <>
          {first ? <Method card={first.perLineage.card} /> : null}
          {' · '}
          <a href={csv} download="">
            CSV
          </a>
        </>
      }
    >
      <ScrollX title={t('compare.table')}>
        <table className={css.table}>
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col" className={NUMBERS.includes(head) ? 'number' : undefined}>
                  {t(`compare.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {crises.map((one) => (
              <Row key={one.crisis} one={one} actor={actor} here={one.crisis === here} />
            ))}
          </tbody>
        </table>
      </ScrollX>
    </Panel>
  );
}

function Row({ one, actor, here }: { one: CrisisFigures; actor: string; here: boolean }) {
  const { unseen, sayDoGap } = one;
  const path = actorPath(one.crisis, actor);
  return (
    <tr className={here ? css.here : undefined}>
      <th scope="row">
        <a href={path}>{one.title}</a>
        <small>{longDate(one.began)}</small>
      </th>
      <td>{t(`role.${one.role}`)}</td>
      <td className="number">{one.lineages}</td>
      <td className="number">{one.statements ? <a href={`${path}?rows=said`}>{one.statements}</a> : 0}</td>
      <td className="number">{one.deeds ? <a href={`${path}?rows=done`}>{one.deeds}</a> : 0}</td>
      <td className="number">{dayOf(one.firstWords, one.statements)}</td>
      <td className="number">{dayOf(one.firstDeed, one.deeds)}</td>
      <td>
        <Furthest at={one.words} unseen={unseen.words} />
      </td>
      <td>
        <Furthest at={one.deedsByChannel[0] ?? null} unseen={unseen.deeds} />
      </td>
      <td className={css.gap}>
        {sayDoGap.value === null ? '–' : signed(sayDoGap.value)}
        {sayDoGap.value === null ? null : (
          <small>
            {sayDoGap.interval ? t('compare.range', range(sayDoGap.interval)) : t('compare.noRange')}
          </small>
        )}
      </td>
    </tr>
  );
}

/** The furthest act with its rung, one click from its sentence; or which kind of nothing there is. */
function Furthest({ at, unseen }: { at: Reach | null; unseen: CrisisFigures['unseen']['words'] }) {
  if (at)
    return (
      <>
        <a href={documentPath(at.row.docId, at.row.key)}>{at.name}</a>
        <small>
          {t('compare.rung', { channel: t(`channel.${at.channel}`), percent: Math.round(at.share * 100) })}
        </small>
      </>
    );
  return unseen ? <UnseenTag kind={unseen} /> : <small>{t('compare.mild')}</small>;
}

/** A first reaction; acts that all came before the trigger are none. */
const dayOf = (day: number | null, acts: number) =>
  day !== null ? t('compare.day', { day }) : acts ? t('compare.before') : '–';
const range = ({ low, high }: { readonly low: number; readonly high: number }) => ({
  low: signed(low),
  high: signed(high),
});
