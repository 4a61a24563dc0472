import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import type { ActorCount } from '../../../src/server/api.ts';
import { changed } from '../lib/search.ts';
import { NO_SELECTION } from '../lib/selection.ts';
import { t } from '../lib/text.ts';
import { ChannelOptions } from './channel-options.tsx';
import css from './narrow-bar.module.css';

/** Narrows the crisis screen to an actor or a channel and chooses its lanes; all of it stands in the URL. */
export function NarrowBar({ actors, lanes }: { actors: readonly ActorCount[]; lanes: 'actor' | 'channel' }) {
  const search = new URLSearchParams(useSearch());
  const set = (key: string, value: string) =>
    navigate(`${location.pathname}${changed(search, { ...NO_SELECTION, [key]: value || null })}`);
  const narrowed = ['actor', 'channel', 'window', 'lanes'].some((key) => search.has(key));
  return (
    <fieldset className={css.bar} aria-label={t('narrow.label')} data-no-print="">
      <label className={css.choice}>
        <span>{t('narrow.lanes')}</span>
        <select value={lanes} onChange={(event) => set('lanes', event.target.value)}>
          <option value="actor">{t('narrow.lanesActor')}</option>
          <option value="channel">{t('narrow.lanesChannel')}</option>
        </select>
      </label>
      <label className={css.choice}>
        <span>{t('narrow.actor')}</span>
        <select value={search.get('actor') ?? ''} onChange={(event) => set('actor', event.target.value)}>
          <option value="">{t('narrow.everyone')}</option>
          {actors.map(({ actor, name }) => (
            <option key={actor} value={actor}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={css.choice}>
        <span>{t('narrow.channel')}</span>
        <select value={search.get('channel') ?? ''} onChange={(event) => set('channel', event.target.value)}>
          <ChannelOptions every={t('narrow.everyChannel')} />
        </select>
      </label>
      {narrowed ? <a href={location.pathname}>{t('narrow.clear')}</a> : null}
    </fieldset>
  );
}
