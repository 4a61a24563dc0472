import { useSearch } from 'wouter';
import type { MediaAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { mediaPath, withQuery } from '../api/paths.ts';
import { CrisisHead } from '../components/crisis-head.tsx';
import { MediaTable } from '../components/media-table.tsx';
import { Method } from '../components/method.tsx';
import { Panel } from '../components/panel.tsx';
import { PublisherTag } from '../components/publisher-tag.tsx';
import { Rich } from '../components/rich.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { Warnings } from '../components/warnings.tsx';
import { hasMessage, named, t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import css from './media.module.css';

/** Who published how much on a crisis, in what tone towards whom and in whose words, by owner, country and outlet. */
export default function MediaScreen({ id }: { id: string }) {
  const towards = new URLSearchParams(useSearch()).get('towards');
  const api = withQuery(`/api${mediaPath(id)}`, { towards });
  const { data, error, refetch } = useApi<MediaAnswer>(api, true);
  const heading = usePage(data && `${t('media.title')}: ${data.crisis.title}`);
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data) return <Loading />;
  const { crisis, media, names } = data;
  const shared = { protagonists: media.protagonists, names };
  const head = (
    <CrisisHead
      crisis={crisis}
      heading={heading}
      title={t('media.title')}
      first={null}
      last={null}
      view="media"
    />
  );
  if (!media.publications.value)
    return (
      <>
        {head}
        <p className="answer">{t(crisis.documents ? 'media.onlySamples' : 'media.nothing')}</p>
        <Empty
          action={
            <a className="button primary" href="/add">
              {t('nav.add')}
            </a>
          }
        >
          {t('media.empty')}
        </Empty>
        <div className={css.how}>
          <p>{t('media.how')}</p>
          <pre>
            <code>{t('media.command')}</code>
          </pre>
          <Method card={media.publications.card} />
        </div>
      </>
    );
  return (
    <>
      {head}
      <Answer data={data} />
      <Warnings warnings={media.publications.warnings} />
      <div className={css.stack}>
        <MediaTable
          {...shared}
          id="owners"
          title={t('media.byOwner')}
          note={t('media.note')}
          rows={media.byOwnership}
          labelOf={(row) => ownership(row.id)}
        />
        <MediaTable
          {...shared}
          id="countries"
          title={t('media.byCountry')}
          rows={media.byCountry}
          labelOf={(row) => (row.id === 'unknown' ? t('media.unknownCountry') : (names[row.id] ?? row.id))}
        />
        <MediaTable
          {...shared}
          id="outlets"
          title={t('media.byOutlet')}
          action={
            <a href={withQuery(`/api${mediaPath(id)}.csv`, { towards })} download="">
              CSV
            </a>
          }
          rows={media.outlets}
          labelOf={(row) => (
            <a href={withQuery('/documents', { crisis: id, publisher: row.id })}>{row.label}</a>
          )}
        />
        <Panel id="unknown" title={t('media.unknown')}>
          {media.unknown.length ? (
            <>
              <p className={css.note}>{t('media.unknownNote')}</p>
              <ul className={css.unknown}>
                {media.unknown.map((one) => (
                  <li key={one.id}>
                    <a href={withQuery('/documents', { crisis: id, publisher: one.id })}>{one.name}</a>{' '}
                    <PublisherTag publisher={one} />
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <p className={css.note}>{t('media.allKnown')}</p>
          )}
        </Panel>
      </div>
    </>
  );
}

/** How much there is, who publishes most of it, and towards whom it leans. */
function Answer({ data: { media, names } }: { data: MediaAnswer }) {
  const [most] = media.byOwnership;
  const all = media.publications.value;
  const tones = media.protagonists.flatMap((who) => {
    const counts = media.outlets.flatMap((row) => row.tone.filter((tone) => tone.towards === who));
    const [pro, against] = [sum(counts.map((tone) => tone.for)), sum(counts.map((tone) => tone.against))];
    return pro + against ? [t('media.leans', { name: named(names[who] ?? who), for: pro, against })] : [];
  });
  return (
    <p className="answer">
      <Rich
        id="media.answer"
        places={{
          publications: <b>{t('media.count', { count: all })}</b>,
          outlets: <a href="#outlets-h">{t('media.outletCount', { count: media.outlets.length })}</a>,
          share: t('media.percent', { percent: Math.round(most.share * 100) }),
          owner: ownership(most.id),
        }}
      />{' '}
      {tones.length ? t('media.leaningAnswer', { tones: tones.join('; ') }) : t('media.leaningNone')}{' '}
      <Method card={media.publications.card} />
    </p>
  );
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

function ownership(id: string): string {
  const key = `ownership.${id}`;
  return hasMessage(key) ? t(key) : id;
}
