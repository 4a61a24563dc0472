import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type {
  CrisesAnswer,
  DossierPartsAnswer,
  DossierSavedAnswer,
  DossiersAnswer,
} from '../../../src/server/api.ts';
import { type ApiError, queryClient, send, useApi } from '../api/client.ts';
import { storedDossierPath } from '../api/paths.ts';
import { AnalystField } from '../components/analyst-field.tsx';
import { ActorChoice, Choice } from '../components/dossier-settings.tsx';
import { Panel } from '../components/panel.tsx';
import { ScrollX } from '../components/scroll-x.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { slug } from '../lib/crisis-draft.ts';
import { hasMessage, longDate, t } from '../lib/text.ts';
import { useAnalyst } from '../lib/use-analyst.ts';
import { usePage } from '../lib/use-page.ts';
import css from './dossiers.module.css';

/** All stored dossiers, and the beginning of a new one. */
export default function DossiersScreen() {
  const { data, error, refetch } = useApi<DossiersAnswer>('/api/dossiers');
  const parts = useApi<DossierPartsAnswer>('/api/dossier-parts');
  const crises = useApi<CrisesAnswer>('/api/crises');
  const heading = usePage(t('dossiers.title'));
  const failed = error ?? parts.error ?? crises.error;
  if (failed) return <Failed error={failed} retry={refetch} page />;
  if (!data || !parts.data || !crises.data) return <Loading />;
  const crisisName = (id: string | null) => crises.data.crises.find((one) => one.id === id)?.title ?? id;
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('dossiers.title')}
      </h1>
      <p className="answer">{data.dossiers.length ? t('dossiers.lead') : t('dossiers.empty')}</p>
      <div className={css.grid}>
        {data.dossiers.length ? (
          <Panel id="dossiers" title={t('dossiers.all')}>
            <ScrollX title={t('dossiers.title')}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('dossiers.col.dossier')}</th>
                    <th scope="col">{t('dossiers.col.about')}</th>
                    <th scope="col" className="number">
                      {t('dossiers.col.versions')}
                    </th>
                    <th scope="col">{t('dossiers.col.saved')}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.dossiers.map((one) => (
                    <tr key={one.id}>
                      <td>
                        <a href={storedDossierPath(one.id)}>{one.title ?? one.id}</a>
                      </td>
                      <td>
                        {[one.actor && (data.names[one.actor] ?? one.actor), crisisName(one.crisis)]
                          .filter(Boolean)
                          .join(' · ')}
                      </td>
                      <td className="number">{one.versions}</td>
                      <td>{t('dossiers.savedBy', { date: longDate(one.saved.at), by: one.saved.by })}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollX>
          </Panel>
        ) : null}
        <NewDossier crises={crises.data.crises} templates={parts.data.templates} />
      </div>
    </>
  );
}

interface NewDossierProps {
  readonly crises: CrisesAnswer['crises'];
  readonly templates: DossierPartsAnswer['templates'];
}

function NewDossier({ crises, templates }: NewDossierProps) {
  const [title, setTitle] = useState('');
  const [crisis, setCrisis] = useState<string | null>(crises[0]?.id ?? null);
  const [actor, setActor] = useState<string | null>(null);
  const [template, setTemplate] = useState('brief');
  const analyst = useAnalyst();
  const begin = useMutation<DossierSavedAnswer, ApiError>({
    mutationFn: () => {
      const { definition } = templates.find((one) => one.name === template)!;
      return send('POST', '/api/dossiers', {
        id: slug(title),
        definition: { ...definition, title: title.trim(), crisis, actor },
        by: analyst.by,
      });
    },
    onSuccess: ({ stored }) => {
      void queryClient.invalidateQueries();
      navigate(storedDossierPath(stored.id));
    },
  });
  return (
    <Panel id="new" title={t('dossiers.new')}>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate();
        }}
      >
        <label className="field">
          <span>{t('dossiers.name')}</span>
          <input
            type="text"
            value={title}
            maxLength={200}
            placeholder={t('dossiers.nameHint')}
            onChange={(event) => setTitle(event.target.value)}
          />
        </label>
        <Choice
          label={t('editor.crisis')}
          value={crisis}
          options={crises.map((one) => [one.id, one.title])}
          onChange={setCrisis}
        />
        <ActorChoice crisis={crisis} actor={actor} onChange={setActor} />
        <label className="field">
          <span>{t('dossiers.template')}</span>
          <select value={template} onChange={(event) => setTemplate(event.target.value)}>
            {templates.map((one) => {
              const key = `dossiers.template.${one.name}`;
              return (
                <option key={one.name} value={one.name}>
                  {hasMessage(key) ? t(key) : one.name}
                </option>
              );
            })}
          </select>
        </label>
        <AnalystField analyst={analyst} label={t('editor.by')} />
        {begin.error ? <Failed error={begin.error} /> : null}
        <button type="submit" className="button primary" disabled={!slug(title) || begin.isPending}>
          {t('dossiers.create')}
        </button>
      </form>
    </Panel>
  );
}
