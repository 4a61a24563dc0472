import { navigate } from 'wouter/use-browser-location';
import type { CrisesAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { longDate, t } from '../lib/text.ts';
import css from './crisis-checks.module.css';

interface CrisisChecksProps {
  /** The crisis at hand, which is always in. */
  readonly here: string;
  /** The others chosen, as the URL holds them; null: all. */
  readonly chosen: readonly string[] | null;
  /** Where a choice leads; `all` when every other crisis is chosen. */
  readonly hrefFor: (others: readonly string[], all: boolean) => string;
}

/** Which crises count beside the one at hand. Each choice is a link of its own, so that back undoes it. */
export function CrisisChecks({ here, chosen, hrefFor }: CrisisChecksProps) {
  const { data } = useApi<CrisesAnswer>('/api/crises');
  const crises = data?.crises ?? [];
  const all = crises.map((one) => one.id).filter((id) => id !== here);
  const others = chosen ?? all;
  const toggle = (id: string) => {
    const next = all.filter((one) => (one === id ? !others.includes(one) : others.includes(one)));
    navigate(hrefFor(next, next.length === all.length));
  };
  return (
    <ul className={css.list}>
      {crises.map((crisis) => (
        <li key={crisis.id}>
          <label>
            <input
              type="checkbox"
              checked={crisis.id === here || others.includes(crisis.id)}
              disabled={crisis.id === here}
              onChange={() => toggle(crisis.id)}
            />
            <span className={crisis.id === here ? css.here : undefined}>{crisis.title}</span>
            <small>
              {crisis.id === here ? t('compare.here') : longDate(crisis.trigger.date ?? crisis.from)}
            </small>
          </label>
        </li>
      ))}
    </ul>
  );
}
