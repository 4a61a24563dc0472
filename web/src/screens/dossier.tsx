import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import type { DossierAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { actorPath, crisisPath, dossierPath, withQuery } from '../api/paths.ts';
import { CrisisNav } from '../components/crisis-nav.tsx';
import { DossierFigures } from '../components/dossier-figures.tsx';
import { DossierPaper } from '../components/dossier-paper.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import css from './dossier.module.css';

/** The dossier of one actor in a crisis, every claim with its sentence; to read, print, download. */
export function DossierScreen({ id }: { id: string }) {
  const actor = new URLSearchParams(useSearch()).get('actor') ?? '';
  const api = `/api${crisisPath(id)}/dossier`;
  const { data, error, refetch } = useApi<DossierAnswer>(withQuery(api, { actor }), true);
  const heading = usePage(data?.dossier.title);
  if (error) return <Failed error={error} retry={refetch} page />;
  if (!data) return <Loading rows={10} />;
  const file = (kind: string) => withQuery(`${api}.${kind}`, { actor: data.actor, download: 'yes' });
  return (
    <div className={css.screen}>
      <nav aria-label={t('crumbs')} data-no-print="">
        <ol className="crumbs">
          <li>
            <a href="/">{t('nav.crises')}</a>
          </li>
          <li>
            <a href={crisisPath(id)}>{data.crisis.title}</a>
          </li>
          <li>
            <a href={actorPath(id, data.actor)}>
              {data.actors.find((a) => a.actor === data.actor)?.name ?? data.actor}
            </a>
          </li>
        </ol>
      </nav>
      <CrisisNav crisis={id} view="dossier" actor={data.actor} />
      <div className={css.bar} data-no-print="">
        <label className="field">
          <span>{t('dossier.actor')}</span>
          <select value={data.actor} onChange={(event) => navigate(dossierPath(id, event.target.value))}>
            {data.actors.some((a) => a.actor === data.actor) ? null : (
              <option value={data.actor}>{data.actor}</option>
            )}
            {data.actors.map((a) => (
              <option key={a.actor} value={a.actor}>
                {a.name}
              </option>
            ))}
          </select>
        </label>
        <div className="actions">
          <a className="button" href={file('md')} download="">
            Markdown
          </a>
          <a className="button" href={file('html')} download="">
            HTML
          </a>
          <button type="button" className="button" onClick={() => window.print()}>
            {t('dossier.print')}
          </button>
        </div>
      </div>
      <DossierPaper
        dossier={data.dossier}
        heading={heading}
        figures={<DossierFigures crisis={id} actor={data.actor} />}
      />
    </div>
  );
}
