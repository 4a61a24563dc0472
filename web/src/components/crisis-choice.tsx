import { navigate } from 'wouter/use-browser-location';
import type { Comparison } from '../../../src/analysis/compare/index.ts';
import type { CrisesAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { longDate, t } from '../lib/text.ts';
import css from './crisis-choice.module.css';
import { Panel } from './panel.tsx';
import { UnseenTag } from './unseen.tsx';

interface CrisisChoiceProps {
  readonly comparison: Comparison;
  /** Other crises chosen, as the URL holds them: a choice shows at once. Null: all. */
  readonly chosen: readonly string[] | null;
  /** Where a choice of other crises leads; null: all. */
  readonly hrefFor: (others: readonly string[] | null) => string;
}

/** Which crises stand beside the one at hand. Each choice is a link of its own, so that back undoes it. */
export function CrisisChoice({ comparison, chosen, hrefFor }: CrisisChoiceProps) {
  const { data } = useApi<CrisesAnswer>('/api/crises');
  const { here, crises } = comparison;
  const all = (data?.crises ?? []).map((one) => one.id).filter((id) => id !== here);
  const others = chosen ?? all;
  const toggle = (id: string) => {
    const next = others.includes(id) ? others.filter((one) => one !== id) : [...others, id];
    navigate(hrefFor(next.length === all.length ? null : all.filter((one) => next.includes(one))));
  };
  return (
    <Panel
      id="choice"
      title={t('compare.choice')}
      action={
        <>
          <a href={hrefFor(null)}>{t('compare.all')}</a>
          {' · '}
          <a href={hrefFor([])}>{t('compare.none')}</a>
        </>
      }
    >
      <ul className={css.list}>
        {(data?.crises ?? []).map((crisis) => {
          const at = crises.findIndex((one) => one.crisis === crisis.id);
          const found = crises[at];
          const nothing = found && (found.unseen.words && found.unseen.deeds ? found.unseen.words : null);
          return (
            <li key={crisis.id}>
              <label>
                <input
                  type="checkbox"
                  checked={crisis.id === here || others.includes(crisis.id)}
                  disabled={crisis.id === here}
                  onChange={() => toggle(crisis.id)}
                />
                <span className={css.number} aria-hidden="true">
                  {at >= 0 ? at + 1 : ''}
                </span>
                <span className={crisis.id === here ? css.here : undefined}>{crisis.title}</span>
                <small>
                  {crisis.id === here ? t('compare.here') : longDate(crisis.trigger.date ?? crisis.from)}
                  {nothing ? (
                    <>
                      {' '}
                      <UnseenTag kind={nothing} />
                    </>
                  ) : null}
                </small>
              </label>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
