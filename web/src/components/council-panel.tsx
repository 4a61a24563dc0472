import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { Horseshoe, VoteSign } from '../../../src/charts/index.ts';
import type { CouncilAnswer } from '../../../src/server/api.ts';
import { changed } from '../lib/search.ts';
import { briefName, longDate, t } from '../lib/text.ts';
import { useWidth } from '../lib/use-width.ts';
import { NOTHING_ASSUMED, nextVote, readVotes, withVote } from '../lib/votes.ts';
import css from './council-panel.module.css';
import { Method } from './method.tsx';
import { Panel } from './panel.tsx';

const SIGNS = ['yes', 'no', 'veto', 'abstain', null] as const;

/** The table of the Council with the votes, and what the draft is: against whom, on which day, procedural or not. */
export function CouncilPanel({ data }: { data: CouncilAnswer }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const search = new URLSearchParams(useSearch());
  const votes = readVotes(search);
  const { council, names } = data;
  const { value, card } = council.outcome;
  const seats = council.positions.map((one) => ({
    id: one.country,
    name: names[one.country] ?? one.country,
    short: briefName({ actor: one.country, name: names[one.country] ?? one.country }),
    vote: one.vote,
    permanent: one.permanent,
    veto: value.vetoes.includes(one.country),
    assumed: one.basis === 'told',
    why: one.basis === 'told' ? t('council.asGiven') : one.why,
    href: `?${withVote(search, one.country, nextVote(votes.get(one.country)))}`,
  }));
  const all = [value.yes, value.no, value.abstain, value.absent, value.unknown].flat().length;
  const unnamed = Math.max(0, value.withholding + value.needed - 1 - all);
  const unknown = value.unknown.length + unnamed;
  const centre = [
    t('council.tally', { yes: value.yes.length, needed: value.needed }),
    value.missing ? t('council.missing', { count: value.missing }) : t('council.enough'),
    t('council.rest', { no: value.no.length, unknown }),
  ];
  const title = t('council.seats', { date: longDate(council.date) });
  return (
    <Panel id="seats" title={title} note={t('council.seatsNote')} action={<Method card={card} />}>
      <DraftForm data={data} search={search} />
      <div ref={ref} className={css.canvas}>
        {width ? (
          <Horseshoe width={width} seats={seats} unnamed={unnamed} centre={centre} title={title} />
        ) : null}
      </div>
      <ul className={css.key}>
        {SIGNS.map((sign) => (
          <li key={sign}>
            <svg width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
              <VoteSign x={9} y={9} r={7.5} vote={sign === 'veto' ? 'no' : sign} veto={sign === 'veto'} />
            </svg>
            {t(`council.key.${sign ?? 'unknown'}`)}
          </li>
        ))}
        <li>
          <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden="true">
            <VoteSign x={10} y={10} r={5.5} vote="abstain" assumed />
          </svg>
          {t('council.assumed')}
        </li>
        {votes.size ? (
          <li className={css.reset}>
            <a href={changed(search, NOTHING_ASSUMED)}>{t('council.reset')}</a>
          </li>
        ) : null}
      </ul>
    </Panel>
  );
}

function DraftForm({ data, search }: { data: CouncilAnswer; search: URLSearchParams }) {
  const { council, crisis, names } = data;
  const choices = [
    ...new Set([
      ...Object.values(crisis?.roles ?? {}).flat(),
      ...(council.against ? [council.against] : []),
      ...council.positions.map((one) => one.country),
    ]),
  ];
  const change = (key: string, value: string | null) =>
    navigate(`${location.pathname}${changed(search, { [key]: value })}`);
  return (
    <form className={css.form} onSubmit={(event) => event.preventDefault()}>
      <label className="field">
        <span>{t('council.against')}</span>
        <select value={council.against ?? ''} onChange={(event) => change('against', event.target.value)}>
          {choices.map((id) => (
            <option key={id} value={id}>
              {names[id] ?? id}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t('council.date')}</span>
        <input
          key={council.date}
          type="date"
          defaultValue={council.date}
          min="1946-01-12"
          onBlur={(event) => {
            if (event.target.value && event.target.value !== council.date) change('date', event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter') change('date', event.currentTarget.value);
          }}
        />
      </label>
      <label className={css.switch}>
        <input
          type="checkbox"
          checked={search.get('procedural') === 'yes'}
          onChange={(event) => change('procedural', event.target.checked ? 'yes' : null)}
        />
        <span>
          {t('council.procedural')}
          <small>{t('council.proceduralNote')}</small>
        </span>
      </label>
    </form>
  );
}
