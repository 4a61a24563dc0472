import type { ActorCount } from '../../../src/server/api.ts';
import { actorPath, crisisPath } from '../api/paths.ts';
import { shortName, t } from '../lib/text.ts';
import { useInSight } from '../lib/use-in-sight.ts';
import css from './actor-strip.module.css';

/** The actors of a crisis as a row of choices, most active first. */
export function ActorStrip({
  crisis,
  actors,
  chosen,
  hrefFor = (actor) => (actor === null ? crisisPath(crisis) : actorPath(crisis, actor)),
}: {
  crisis: string;
  actors: readonly ActorCount[];
  chosen?: string;
  /** Where a choice leads; null: everyone, or no such choice when it leads nowhere. */
  hrefFor?: (actor: string | null) => string | null;
}) {
  const line = useInSight<HTMLElement>(chosen ?? '');
  const shown = actors.slice(0, 14);
  const own =
    chosen && !shown.some((a) => a.actor === chosen) ? actors.find((a) => a.actor === chosen) : undefined;
  const everyone = hrefFor(null);
  return (
    <nav ref={line} className={css.strip} aria-label={t('crisis.actors')} data-no-print="">
      {everyone === null ? null : (
        <a href={everyone} aria-current={chosen ? undefined : 'page'}>
          {t('crisis.everyone')}
        </a>
      )}
      {[...(own ? [own] : []), ...shown].map((a) => (
        <a
          key={a.actor}
          href={hrefFor(a.actor) ?? undefined}
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
