import type { ProfileAnswer } from '../../../src/server/api.ts';
import { named, t } from '../lib/text.ts';
import css from './absent-panel.module.css';
import { Method } from './method.tsx';
import { Panel } from './panel.tsx';

/** What stayed at zero, and how well it could have been seen. */
export function AbsentPanel({ profile }: { profile: ProfileAnswer['profile'] }) {
  const absent = profile.channels.filter((c) => c.absence !== null);
  const { days, daysReported, lineages } = profile.coverage.value;
  return (
    <Panel
      id="absent"
      title={t('absent.title')}
      note={t('absent.note')}
      action={<Method card={profile.coverage.card} />}
    >
      {absent.length ? (
        <ul className={css.list}>
          {absent.map(({ channel, absence }) => (
            <li key={channel}>
              <p className={css.channel}>
                {t(`channel.${channel}`)}
                <span className={absence!.kind === 'not-watchable' ? 'tag warn' : 'tag'}>
                  {t(`absence.${absence!.kind}`)}
                </span>
              </p>
              <p className={css.sentence}>{absence!.sentence}</p>
            </li>
          ))}
        </ul>
      ) : (
        <p className={css.sentence}>{t('absent.nothing')}</p>
      )}
      <p className={css.coverage}>
        {lineages
          ? t('absent.coverage', { days, daysReported, lineages, name: named(profile.actorName, true) })
          : null}{' '}
        {profile.coverage.warnings.join(' ')}
      </p>
    </Panel>
  );
}
