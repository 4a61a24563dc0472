import type { PublishersAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { withQuery } from '../api/paths.ts';
import { PublisherTag } from '../components/publisher-tag.tsx';
import { ScrollX } from '../components/scroll-x.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { moment, number, t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import css from './publishers.module.css';

type Row = PublishersAnswer['publishers'][number];

/** Whose the outlets are, who said so and when; those that nobody knows come first. */
export default function PublishersScreen() {
  const { data, error, refetch } = useApi<PublishersAnswer>('/api/publishers', true);
  const heading = usePage(t('publishers.title'));
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data) return <Loading rows={8} />;
  const named = data.publishers.filter(({ id }) => id !== 'unknown');
  const rows = [...named.filter((row) => !isKnown(row)), ...named.filter(isKnown)];
  const unknown = rows.filter((row) => !isKnown(row)).length;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('publishers.title')}
      </h1>
      {rows.length ? (
        <p className="answer">
          {t(unknown ? 'publishers.answer' : 'publishers.allKnown', { count: rows.length, unknown })}
        </p>
      ) : (
        <Empty>{t('publishers.empty')}</Empty>
      )}
      {rows.length ? (
        <ScrollX title={t('publishers.title')}>
          <table className={css.table}>
            <thead>
              <tr>
                <th scope="col">{t('publishers.name')}</th>
                <th scope="col">{t('publishers.owner')}</th>
                <th scope="col">{t('publishers.source')}</th>
                <th scope="col" className="number">
                  {t('publishers.documents')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <a href={withQuery('/documents', { publisher: row.id })}>{row.name}</a>
                  </th>
                  <td className={css.owner}>
                    <PublisherTag publisher={row} always />
                  </td>
                  <td>
                    <Words row={row} />
                  </td>
                  <td className="number">{number(row.documents)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      ) : null}
    </>
  );
}

const isKnown = ({ ownership, country }: Row) => ownership !== 'unknown' && country !== null;

/** Who said whose it is, the latest word first, each with what held before. */
function Words({ row }: { row: Row }) {
  if (!row.changes.length) return isKnown(row) ? t('publishers.table') : '–';
  return (
    <ul className={css.words}>
      {row.changes.toReversed().map(({ id, by, at, change: { was } }) => (
        <li key={id}>
          {t('publishers.said', { name: by, time: moment(at) })}{' '}
          <small>
            {t('publishers.was', {
              was: [t(`ownership.${was.ownership}`), was.country].filter(Boolean).join(', '),
            })}
          </small>
        </li>
      ))}
    </ul>
  );
}
