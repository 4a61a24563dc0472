import { navigate } from 'wouter/use-browser-location';
import type { AlignmentAnswer, TiesAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { withQuery } from '../api/paths.ts';
import { longDate, named, t } from '../lib/text.ts';
import { Panel } from './panel.tsx';
import { Failed, Loading } from './states.tsx';
import css from './ties-panel.module.css';

interface TiesPanelProps {
  readonly data: AlignmentAnswer;
  readonly beside: string | null;
  readonly hrefFor: (other: string) => string;
}

/** What binds two actors beside what they say and do, so that "ally" is a fact with a date and a source. */
export function TiesPanel({ data: { alignment, chosen, names, crisis }, beside, hrefFor }: TiesPanelProps) {
  const date = crisis.trigger.date ?? crisis.from;
  const a = chosen?.actor;
  const ready = a && beside && date;
  const { data, error, refetch } = useApi<TiesAnswer>(
    ready ? withQuery('/api/ties', { a, b: beside, date }) : null,
    true,
  );
  if (!a || !date) return null;
  const nameOf = (actor: string, first = false) => named(names[actor] ?? actor, first);
  const others = [...alignment.actors.map((one) => one.actor), ...alignment.axes.map((one) => one.towards)]
    .filter((one, i, all) => one !== a && all.indexOf(one) === i)
    .sort((x, y) => nameOf(x).localeCompare(nameOf(y)));
  const title = beside ? t('alignment.ties', { a: nameOf(a), b: nameOf(beside) }) : t('alignment.tiesNobody');
  return (
    <Panel id="ties" title={title} note={t('alignment.tiesNote', { date: longDate(date) })}>
      <label className={`field ${css.choice}`} data-no-print="">
        <span>{t('alignment.tiesWith')}</span>
        <select value={beside ?? ''} onChange={(event) => navigate(hrefFor(event.target.value))}>
          {others.map((one) => (
            <option key={one} value={one}>
              {names[one] ?? one}
            </option>
          ))}
        </select>
      </label>
      {error ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error && ready ? <Loading rows={2} /> : null}
      {data ? <Ties data={data} /> : null}
    </Panel>
  );
}

function Ties({ data: { ties, earlier, date, vouchedTo } }: { data: TiesAnswer }) {
  const known = { date: longDate(date), vouched: longDate(vouchedTo) };
  return (
    <>
      {ties.length ? <TieList ties={ties} /> : null}
      {ties.length + earlier.length ? null : (
        <p className={css.none}>
          {t('alignment.tiesNone', known)}{' '}
          {date > vouchedTo ? t('alignment.tiesNoneEarlier', { date: known.vouched }) : null}
        </p>
      )}
      {earlier.length ? (
        <>
          <p className={css.none}>{t('alignment.tiesEarlier', known)}</p>
          <TieList ties={earlier} />
        </>
      ) : null}
    </>
  );
}

function TieList({ ties }: { ties: TiesAnswer['ties'] }) {
  return (
    <ul className={css.list}>
      {ties.map((tie) => (
        <li key={`${tie.kind}${tie.what}`}>
          <span className="tag">{tie.kind}</span>
          <p>
            {tie.what.charAt(0).toUpperCase() + tie.what.slice(1)}
            <small>
              {[
                tie.from ? t('alignment.tiesSince', { date: longDate(tie.from) }) : '',
                tie.vouchedTo ? t('alignment.tiesVouched', { date: longDate(tie.vouchedTo) }) : '',
                t('alignment.tiesSource', { source: tie.source }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </p>
        </li>
      ))}
    </ul>
  );
}
