import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useSearch } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import type {
  CrisesAnswer,
  DossierPartsAnswer,
  DossierPreviewAnswer,
  DossierSavedAnswer,
  StoredDossier,
  StoredDossierAnswer,
} from '../../../src/server/api.ts';
import { type ApiError, queryClient, send, useApi } from '../api/client.ts';
import { crisisPath, storedDossierPath, withQuery } from '../api/paths.ts';
import { DossierFigures } from '../components/dossier-figures.tsx';
import { DossierPaper } from '../components/dossier-paper.tsx';
import { DossierParts } from '../components/dossier-parts.tsx';
import { DossierSave } from '../components/dossier-save.tsx';
import { DossierSettings } from '../components/dossier-settings.tsx';
import { DossierVersions } from '../components/dossier-versions.tsx';
import { Empty, Failed, Loading } from '../components/states.tsx';
import { type DossierDraft, definitionOf, draftOf } from '../lib/dossier-draft.ts';
import { longDate, t } from '../lib/text.ts';
import { useDossierDraft } from '../lib/use-dossier-draft.ts';
import { usePage } from '../lib/use-page.ts';
import { useSettled } from '../lib/use-settled.ts';
import css from './dossier-editor.module.css';

const VIEWS = ['write', 'read', 'versions'] as const;
type View = (typeof VIEWS)[number];
const FORMATS = [
  ['md', 'Markdown'],
  ['html', 'HTML'],
  ['docx', 'DOCX'],
  ['pdf', 'PDF'],
] as const;

/** A stored dossier: to write, with what it says beside it; to read; its versions and whether they hold. */
export default function DossierEditorScreen({ id }: { id: string }) {
  const path = storedDossierPath(id);
  const { data, error, refetch } = useApi<StoredDossierAnswer>(`/api${path}`, true);
  const parts = useApi<DossierPartsAnswer>('/api/dossier-parts');
  const failed = error ?? parts.error;
  if (failed) return <Failed error={failed} retry={refetch} page />;
  if (!data || !parts.data) return <Loading rows={10} />;
  return <Editor stored={data.stored} known={parts.data} path={path} />;
}

interface EditorProps {
  readonly stored: StoredDossier;
  readonly known: DossierPartsAnswer;
  readonly path: string;
}

function Editor({ stored, known, path }: EditorProps) {
  const view = (new URLSearchParams(useSearch()).get('view') ?? 'write') as View;
  const editing = useDossierDraft(stored);
  const { draft, edit, startFrom } = editing;
  const title = draft.title ?? stored.id;
  const heading = usePage(title);
  const crises = useApi<CrisesAnswer>('/api/crises').data?.crises;
  const crisisTitle = crises?.find(({ id }) => id === draft.crisis)?.title ?? draft.crisis;
  const [note, setNote] = useState('');
  const save = useMutation<DossierSavedAnswer, ApiError, { by: string; onTop?: boolean }>({
    mutationFn: ({ by, onTop }) =>
      send('PUT', `/api${path}`, {
        definition: definitionOf(draft),
        by,
        note: note.trim() || undefined,
        after: onTop ? undefined : editing.base,
      }),
    onSuccess: async ({ stored: next }) => {
      setNote('');
      startFrom(next);
      await queryClient.invalidateQueries();
    },
  });
  return (
    <>
      <nav aria-label={t('crumbs')} data-no-print="">
        <ol className="crumbs">
          <li>
            <a href="/dossiers">{t('nav.dossiers')}</a>
          </li>
          {draft.crisis ? (
            <li>
              <a href={crisisPath(draft.crisis)}>{crisisTitle}</a>
            </li>
          ) : null}
        </ol>
      </nav>
      <div className="head" data-no-print="">
        {view === 'read' ? (
          <p className={css.title}>{title}</p>
        ) : (
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
        )}
        <div className="actions">
          <span className={css.keep} title={t('editor.exportNote')}>
            {t('editor.export')}
          </span>
          {FORMATS.map(([format, name]) => (
            <a
              key={format}
              className="button"
              href={withQuery(`/api${path}.${format}`, { download: 'yes' })}
              download=""
            >
              {name}
            </a>
          ))}
        </div>
      </div>
      <p className="sub" data-no-print="">
        {t('editor.sub', {
          versions: stored.versions,
          date: longDate(stored.saved.at),
          by: stored.saved.by,
        })}
      </p>
      <nav className={css.views} aria-label={t('editor.views')} data-no-print="">
        {VIEWS.map((one) => (
          <a
            key={one}
            href={one === 'write' ? path : `${path}?view=${one}`}
            aria-current={one === view ? 'page' : undefined}
          >
            {t(`editor.${one}`)}
          </a>
        ))}
      </nav>
      {view === 'versions' ? (
        <DossierVersions
          path={path}
          onEdit={(definition) => {
            edit(draftOf(definition));
            navigate(path);
          }}
        />
      ) : view === 'read' ? (
        <div className={css.alone}>
          <Preview draft={draft} heading={heading} />
        </div>
      ) : (
        <div className={css.columns}>
          <div className={css.write}>
            <DossierSettings draft={draft} known={known} onChange={edit} />
            <DossierParts draft={draft} known={known} onChange={edit} />
            <DossierSave
              note={note}
              setNote={setNote}
              changed={editing.changed}
              save={save}
              onDiscard={() => startFrom(stored)}
            />
          </div>
          <div className={css.read}>
            <Preview draft={draft} />
          </div>
        </div>
      )}
    </>
  );
}

interface PreviewProps {
  readonly draft: DossierDraft;
  readonly heading?: ReturnType<typeof usePage>;
}

/** The dossier as the draft would make it, asked for in the pauses of typing. */
function Preview({ draft, heading }: PreviewProps) {
  const asked = useSettled(JSON.stringify(definitionOf(draft)), 700);
  const ready = draft.crisis !== null && draft.actor !== null;
  const { data, error } = useQuery<DossierPreviewAnswer, ApiError>({
    queryKey: ['dossier-preview', asked],
    queryFn: () => send('POST', '/api/dossiers/preview', { definition: JSON.parse(asked) }),
    placeholderData: (last) => last,
    enabled: ready,
  });
  // What could be made last stays in sight while something that cannot is being typed.
  const last = useRef<DossierPreviewAnswer | null>(null);
  if (data) last.current = data;
  const { dossier } = last.current ?? {};
  if (!ready) return <Empty>{t('editor.draftOnly')}</Empty>;
  if (!dossier && !error) return <Loading rows={10} />;
  return (
    <>
      {error ? <Failed error={error} /> : null}
      {dossier ? (
        <DossierPaper
          dossier={dossier}
          heading={heading}
          level={heading ? 1 : 2}
          figures={<DossierFigures crisis={draft.crisis!} actor={draft.actor!} />}
        />
      ) : null}
    </>
  );
}
