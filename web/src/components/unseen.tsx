import type { CrisisFigures } from '../../../src/analysis/compare/index.ts';
import { t } from '../lib/text.ts';
import css from './unseen.module.css';

export type Unseen = NonNullable<CrisisFigures['unseen']['words']>;

/** Which kind of nothing: no data, not watched, or watched and none found. */
export function UnseenTag({ kind }: { kind: Unseen }) {
  return (
    <span className={`${css.tag} ${css[kind]}`} title={t(`unseen.long.${kind}`)}>
      {t(`unseen.${kind}`)}
    </span>
  );
}

/** The three kinds, explained. */
export function UnseenKey() {
  return (
    <dl className={css.key}>
      {(['none-found', 'not-watched', 'no-data'] as const).map((kind) => (
        <div key={kind}>
          <dt>
            <UnseenTag kind={kind} />
          </dt>
          <dd>{t(`unseen.long.${kind}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
