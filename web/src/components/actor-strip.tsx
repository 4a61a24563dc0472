import type { ActorCount } from '../../../src/server/api.ts';
import { actorPath, crisisPath } from '../api/paths.ts';
import { shortName, t } from '../lib/text.ts';
import css from './actor-strip.module.css';

/** The actors of a crisis as a row of choices, most active first. */
export function ActorStrip({
  crisis,
  actors,
  chosen,
}: {
  crisis: string;
  actors: readonly ActorCount[];
  chosen?: string;
}) {
  const shown = actors.slice(0, 14);
  const own =
    chosen && !shown.some((a) => a.actor === chosen) ? actors.find((a) => a.actor === chosen) : undefined;
  return (
    <nav className={css.strip} aria-label={t('crisis.actors')} data-no-print="">
      <a href={crisisPath(crisis)} aria-current={chosen ? undefined : 'page'}>
        {t('crisis.everyone')}
      </a>
      {[...(own ? [own] : []), ...shown].map((a) => (
        <a
          key={a.actor}
          href={actorPath(crisis, a.actor)}
          aria-current={a.actor === chosen ? 'page' : undefined}
          title={t('actor.counts', { name: a.name, statements: a.statements, deeds: a.deeds })}
        >
          {shortName(a)}
          <small>{a.statements + a.deeds}</small>
        </a>
      ))}
    </nav>
  );
}
