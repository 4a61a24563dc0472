import { Spark } from '../../../src/charts/index.ts';
import type { CrisesAnswer, CrisisCard, DocumentsAnswer, StatsAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { actorPath, crisisPath, documentPath } from '../api/paths.ts';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { endGuide, guideTo, useGuideSeen } from '../lib/guide.ts';
import { longDate, shortName, t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import { useWidth } from '../lib/use-width.ts';
import css from './home.module.css';

export function HomeScreen() {
  const { data, error, refetch } = useApi<CrisesAnswer>('/api/crises');
  const heading = usePage(t('nav.crises'));
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data) return <Loading rows={3} />;
  const sampled = data.crises.some((c) => c.sample);
  return (
    <>
      <div className="head">
        <h1 ref={heading} tabIndex={-1}>
          {t('nav.crises')}
        </h1>
        {data.crises.length ? (
          <div className="actions">
            <a className="button primary" href="/crises/new">
              {t('home.new')}
            </a>
            <a className="button" href="/add">
              {t('nav.add')}
            </a>
          </div>
        ) : null}
      </div>
      {data.crises.some((c) => c.id === 'venezuela-2026') ? <GuideOffer /> : null}
      <p className="answer">
        {t(data.crises.length ? 'home.answer' : 'home.answerEmpty')}{' '}
        {sampled ? <span className="aside">{t('home.samples')}</span> : null}
      </p>
      {data.crises.length ? (
        <ul className={css.cards}>
          {data.crises.map((crisis) => (
            <Card key={crisis.id} crisis={crisis} />
          ))}
        </ul>
      ) : (
        <Empty
          action={
            <div className="actions">
              <a className="button primary" href="/add">
                {t('nav.add')}
              </a>
              <a className="button" href="/crises/new">
                {t('home.new')}
              </a>
            </div>
          }
        >
          {t('home.empty')}
        </Empty>
      )}
      <Latest />
    </>
  );
}

/** Offered until it was taken or declined. */
function GuideOffer() {
  if (useGuideSeen()) return null;
  return (
    <aside className={css.offer} aria-label={t('guide.label')} data-no-print="">
      <p>{t('guide.offer')}</p>
      <div className="actions">
        <button type="button" className="button primary" onClick={() => guideTo(0)}>
          {t('guide.start')}
        </button>
        <button type="button" className="button" onClick={endGuide}>
          {t('guide.skip')}
        </button>
      </div>
    </aside>
  );
}

function Card({ crisis }: { crisis: CrisisCard }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  return (
    <li className={css.card}>
      <p className={css.when}>
        {longDate(crisis.trigger.date ?? crisis.from)}
        {crisis.sample ? <span className="tag">{t('sample')}</span> : null}
      </p>
      <h2>
        <a href={crisisPath(crisis.id)}>{crisis.title}</a>
      </h2>
      <p className={css.summary}>{crisis.trigger.summary}</p>
      <div ref={ref} className={css.spark}>
        {width && crisis.first && crisis.last ? (
          <Spark
            width={width}
            height={56}
            from={crisis.first}
            to={crisis.last}
            days={crisis.days}
            title={t('home.spark', { said: crisis.statements, done: crisis.deeds })}
          />
        ) : null}
        <p aria-hidden="true">
          <span>{longDate(crisis.first)}</span>
          <span>{longDate(crisis.last)}</span>
        </p>
      </div>
      <p className={css.counts}>
        {t('home.counts', {
          documents: crisis.documents,
          lineages: crisis.lineages,
        })}
      </p>
      <p className={css.key}>
        <span>
          <i className={css.said} aria-hidden="true" /> {t('home.said', { count: crisis.statements })}
        </span>
        <span>
          <i className={css.done} aria-hidden="true" /> {t('home.done', { count: crisis.deeds })}
        </span>
      </p>
      {crisis.actors.length ? (
        <ul className={css.actors} aria-label={t('crisis.actors')}>
          {crisis.actors.slice(0, 5).map((a) => (
            <li key={a.actor}>
              <a href={actorPath(crisis.id, a.actor)}>{shortName(a)}</a>
            </li>
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** What the corpus holds, and its newest documents. */
function Latest() {
  const stats = useApi<StatsAnswer>('/api/stats');
  const latest = useApi<DocumentsAnswer>('/api/documents?limit=6');
  if (!latest.data?.documents.length) return null;
  return (
    <section className={css.latest} aria-labelledby="latest-h">
      <div className="head">
        <h2 id="latest-h">{t('home.latest')}</h2>
        <p className={css.counts}>
          {stats.data
            ? t('home.corpus', { ...counts(stats.data), publishers: stats.data.publishers.length })
            : null}
        </p>
      </div>
      <ul>
        {latest.data.documents.map((d) => (
          <li key={d.docId}>
            <span>{longDate(d.published, d.publishedPrecision)}</span>
            <a href={documentPath(d.docId)}>{d.title ?? t('documents.untitled')}</a>
            <span>{d.publisher.name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function counts({ documents, events, quotes }: StatsAnswer) {
  return { documents, events, quotes };
}
