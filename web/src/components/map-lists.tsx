import type { FlowsAnswer } from '../../../src/server/api.ts';
import type { DisputedArea } from '../../../src/world/atlas.ts';
import { t } from '../lib/text.ts';
import { flowName } from './flows-names.ts';
import css from './map-lists.module.css';

/** "Crimea: held by Russia, claimed by Ukraine". */
export function toldDispute(data: Pick<FlowsAnswer, 'names'>, { name, held, claimed }: DisputedArea): string {
  const list = (ids: readonly string[]) =>
    ids.map((id) => (id === 'self' ? t('flows.map.self') : flowName(data, id))).join(', ');
  return held.length
    ? t('flows.map.held', { name, held: list(held), claimed: list(claimed) })
    : t('flows.map.heldBySeveral', { name, claimed: list(claimed) });
}

/** The areas that the map rings, in words. */
export function DisputedList({ data }: { data: FlowsAnswer }) {
  const { disputed } = data.atlas;
  return (
    <details className={css.disputed}>
      <summary>{t('flows.map.disputed', { count: disputed.length })}</summary>
      <ul>
        {disputed.map((area) => (
          <li key={area.name}>{toldDispute(data, area)}</li>
        ))}
      </ul>
    </details>
  );
}

interface BesideMapProps {
  readonly data: FlowsAnswer;
  readonly by: 'source' | 'target';
  readonly onMap: (actor: string) => boolean;
  readonly hrefFor: (actor: string) => string;
}

/** Who takes part and has no territory to be drawn on. */
export function BesideMap({ data, by, onMap, hrefFor }: BesideMapProps) {
  const beside = data.actors
    .filter(({ actor }) => !onMap(actor))
    .map((one) => ({ actor: one.actor, ...(by === 'source' ? one.sent : one.received) }))
    .filter(({ events }) => events > 0);
  return (
    <section className={css.beside} aria-labelledby="beside-h">
      <h3 id="beside-h">{t('flows.map.beside')}</h3>
      {beside.length ? (
        <>
          <p>{t('flows.map.besideNote')}</p>
          <ul>
            {beside.map(({ actor, events }) => (
              <li key={actor}>
                <a href={hrefFor(actor)}>{flowName(data, actor)}</a> <small>{events}</small>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{t('flows.map.noneBeside')}</p>
      )}
    </section>
  );
}
