import { navigate } from 'wouter/use-browser-location';
import { actorIds } from '../lib/crisis-draft.ts';
import { t } from '../lib/text.ts';
import { ActorField } from './actor-field.tsx';
import css from './alignment-choice.module.css';
import { CrisisChecks } from './crisis-checks.tsx';
import { Panel } from './panel.tsx';

interface ConsistencyChoiceProps {
  readonly crisis: string;
  readonly actors: readonly string[];
  /** Other crises chosen; null: all. */
  readonly chosen: readonly string[] | null;
  readonly actorHref: (actors: string) => string;
  readonly crisesHref: (others: readonly string[] | null) => string;
}

/** Whose words are compared, and in which crises. */
export function ConsistencyChoice(props: ConsistencyChoiceProps) {
  const { crisis, actors, chosen, actorHref, crisesHref } = props;
  return (
    <Panel
      id="choice"
      title={t('consistency.choice')}
      action={chosen ? <a href={crisesHref(null)}>{t('consistency.allCrises')}</a> : null}
    >
      <div className={css.stack}>
        <ActorField
          label={t('consistency.whose')}
          note={t('consistency.whoseNote')}
          value={actors.join(', ')}
          onChange={(value) => {
            const ids = actorIds(value);
            if (ids.length) navigate(actorHref(ids.join(',')));
          }}
        />
        <div>
          <h3 className={css.head}>{t('consistency.crises')}</h3>
          <CrisisChecks
            here={crisis}
            chosen={chosen}
            hrefFor={(others, all) => crisesHref(all ? null : others)}
          />
        </div>
      </div>
    </Panel>
  );
}
