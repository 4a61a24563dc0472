import { navigate } from 'wouter/use-browser-location';
import type { AlignmentAnswer } from '../../../src/server/api.ts';
import { actorIds } from '../lib/crisis-draft.ts';
import { t } from '../lib/text.ts';
import type { useQueryState } from '../lib/use-query.ts';
import { ActorField } from './actor-field.tsx';
import css from './alignment-choice.module.css';
import { CrisisChecks } from './crisis-checks.tsx';
import { Panel } from './panel.tsx';

interface AlignmentChoiceProps {
  readonly data: AlignmentAnswer;
  readonly query: ReturnType<typeof useQueryState>;
}

/** Towards whom stances are asked for, and in which crises. */
export function AlignmentChoice({ data: { alignment, crisis }, query }: AlignmentChoiceProps) {
  const towards = alignment.axes.filter((one) => one.crisis === crisis.id).map((one) => one.towards);
  const others = query.get('with')?.split(',').filter(Boolean) ?? [];
  const choose = (value: string) =>
    navigate(query.href({ towards: actorIds(value).join(',') || null, as: null, beside: null }));
  return (
    <Panel
      id="choice"
      title={t('alignment.choice')}
      action={
        query.get('towards') || others.length ? (
          <a href={query.href({ towards: null, with: null })}>{t('alignment.choiceReset')}</a>
        ) : null
      }
    >
      <div className={css.stack}>
        <ActorField
          label={t('alignment.choiceTowards')}
          note={t('alignment.choiceNote')}
          value={towards.join(', ')}
          onChange={choose}
        />
        <div>
          <h3 className={css.head}>{t('alignment.choiceCrises')}</h3>
          <CrisisChecks
            here={crisis.id}
            chosen={others}
            hrefFor={(ids) => query.href({ with: ids.join(',') || null })}
          />
        </div>
      </div>
    </Panel>
  );
}
