import { navigate } from 'wouter/use-browser-location';
import type { FlowsAnswer } from '../../../src/server/api.ts';
import { isFiltered } from '../lib/flows-query.ts';
import { changed } from '../lib/search.ts';
import { t } from '../lib/text.ts';
import { ChannelOptions } from './channel-options.tsx';
import css from './flows-filters.module.css';

const CHOICES = ['all', 'yes', 'no'] as const;

/** Words or deeds, hostile or cooperative, channel and days: each choice stands in the URL, so that back undoes it. */
export function FlowsFilters({ data, search }: { data: FlowsAnswer; search: URLSearchParams }) {
  const go = (change: Record<string, string | null>) =>
    navigate(`${location.pathname}${changed(search, change)}`);
  const { first, last } = data;
  const dayField = (key: 'from' | 'to') => (
    <label className="field">
      <span>{t(`flows.${key}`)}</span>
      <input
        key={search.get(key) ?? ''}
        type="date"
        defaultValue={search.get(key) ?? ''}
        min={first ?? undefined}
        max={last ?? undefined}
        onBlur={(event) => {
          if (event.target.value !== (search.get(key) ?? '')) go({ [key]: event.target.value || null });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go({ [key]: event.currentTarget.value || null });
        }}
      />
    </label>
  );
  return (
    <form className={css.filters} aria-label={t('flows.filter')} onSubmit={(event) => event.preventDefault()}>
      {(['said', 'hostile'] as const).map((key) => (
        <fieldset key={key} className={css.choice}>
          <legend>{t(`flows.${key}`)}</legend>
          {CHOICES.map((choice) => {
            const value = choice === 'all' ? null : choice;
            return (
              <a
                key={choice}
                href={changed(search, { [key]: value })}
                aria-current={search.get(key) === value ? 'true' : undefined}
              >
                {t(`flows.${key}.${choice}`)}
              </a>
            );
          })}
        </fieldset>
      ))}
      <label className="field">
        <span>{t('flows.channel')}</span>
        <select
          value={search.get('channel') ?? ''}
          onChange={(event) => go({ channel: event.target.value || null })}
        >
          <ChannelOptions every={t('flows.channel.all')} />
        </select>
      </label>
      {dayField('from')}
      {dayField('to')}
      {isFiltered(search) ? (
        <a className={css.reset} href={location.pathname}>
          {t('flows.reset')}
        </a>
      ) : null}
    </form>
  );
}
