import { useSearch } from 'wouter';
import type { CouncilAnswer } from '../../../src/server/api.ts';
import { changed } from '../lib/search.ts';
import { t } from '../lib/text.ts';
import css from './articles-panel.module.css';
import { Panel } from './panel.tsx';

const ALL = 'all';
/** What a draft directed against a state does at the least. */
const USUAL = 'condemnation';

/** Which article of the Charter would be needed for what, and what it takes. */
export function ArticlesPanel({ council }: Pick<CouncilAnswer, 'council'>) {
  const search = new URLSearchParams(useSearch());
  const measures = [...new Set(council.articles.map((one) => one.measure!))];
  const asked = search.get('measure') ?? USUAL;
  const chosen = measures.includes(asked) ? asked : ALL;
  const shown = council.articles.filter((one) => chosen === ALL || one.measure === chosen);
  return (
    <Panel id="articles" title={t('council.articles')} note={t('council.articlesNote')}>
      <ul className={css.measures}>
        {[...measures, ALL].map((measure) => (
          <li key={measure}>
            <a href={changed(search, { measure })} aria-current={measure === chosen ? 'true' : undefined}>
              {measure === ALL ? t('council.anyMeasure') : measure.replaceAll('-', ' ')}
            </a>
          </li>
        ))}
      </ul>
      <dl className={css.list}>
        {shown.map((one) => (
          <div key={one.article}>
            <dt>{t('council.article', { article: one.article })}</dt>
            <dd>
              <b>{one.subject}</b> <small>{t('council.chapter', { chapter: one.chapter })}</small>
              <p>{t('council.requires', { requires: one.requires })}</p>
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
