import { useState } from 'react';
import type {
  DossierDefinition,
  DossierVerifyAnswer,
  DossierVersionsAnswer,
} from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { withQuery } from '../api/paths.ts';
import { longDate, t } from '../lib/text.ts';
import { sectionName } from './dossier-parts.tsx';
import css from './dossier-versions.module.css';
import { Panel } from './panel.tsx';
import { Failed, Loading } from './states.tsx';

type Version = DossierVersionsAnswer['versions'][number];
type Change = Version['changed'][number];

interface DossierVersionsProps {
  readonly path: string;
  /** Takes an older version into the editor. */
  readonly onEdit: (definition: DossierDefinition) => void;
}

/** Every saved version, the last first: who, when, what it changed, and whether what it said still holds. */
export function DossierVersions({ path, onEdit }: DossierVersionsProps) {
  const { data, error, refetch } = useApi<DossierVersionsAnswer>(`/api${path}/versions`);
  if (error) return <Failed error={error} retry={refetch} />;
  if (!data) return <Loading />;
  const last = data.versions.length;
  return (
    <Panel id="versions" title={t('editor.versions')}>
      <ol className={css.versions}>
        {[...data.versions].reverse().map((one, i) => (
          <li key={one.version}>
            <h3>
              {last - i}. {longDate(one.at)}, {one.at.slice(11, 16)} <small>{one.by}</small>
            </h3>
            {one.note ? <p className={css.note}>{one.note}</p> : null}
            <Changes version={one} first={last - i === 1} />
            {one.definition ? (
              <div className={css.actions}>
                <Holds path={path} version={one.version} />
                {i ? (
                  <button type="button" className="text-button" onClick={() => onEdit(one.definition!)}>
                    {t('editor.restore')}
                  </button>
                ) : null}
              </div>
            ) : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Changes({ version, first }: { version: Version; first: boolean }) {
  if (!version.definition) return <p className={css.note}>{t('editor.removed')}</p>;
  if (first) return <p className={css.note}>{t('editor.first')}</p>;
  return (
    <ul className={css.changes}>
      {version.changed.map((change, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the changes of one saved version
        <li key={i}>
          {change.what === 'part' ? <PartChange change={change} /> : <SettingChange change={change} />}
        </li>
      ))}
    </ul>
  );
}

function SettingChange({ change }: { change: Exclude<Change, { what: 'part' }> }) {
  return (
    <>
      <b>{t(`editor.changed.${change.what}`)}</b>: {change.was ? <del>{change.was}</del> : null} {change.is}
    </>
  );
}

function PartChange({ change: { was, is } }: { change: Extract<Change, { what: 'part' }> }) {
  const part = (is ?? was)!.part;
  const name = typeof part === 'string' ? t('editor.prose') : sectionName(part.section);
  const same = was && is && JSON.stringify(was.part) === JSON.stringify(is.part);
  const words = (one: typeof was) => (typeof one?.part === 'string' ? one.part : (one?.part.title ?? ''));
  return (
    <>
      <b>{name}</b>:{' '}
      {same
        ? t('editor.partMoved', { was: was.at + 1, is: is.at + 1 })
        : t(was ? (is ? 'editor.partChanged' : 'editor.partGone') : 'editor.partNew')}
      {same ? null : (
        <div className={css.words}>
          {was && words(was) ? <del>{words(was)}</del> : null}
          {is && words(is) ? <ins>{words(is)}</ins> : null}
        </div>
      )}
    </>
  );
}

/** Asked for one version at a time: the dossier is made anew for it. */
function Holds({ path, version }: { path: string; version: string }) {
  const [asked, setAsked] = useState(false);
  const { data, error } = useApi<DossierVerifyAnswer>(
    asked ? withQuery(`/api${path}/verify`, { version }) : null,
  );
  if (!asked)
    return (
      <button type="button" className="text-button" onClick={() => setAsked(true)}>
        {t('editor.holds')}
      </button>
    );
  if (error) return <Failed error={error} />;
  if (!data) return <small role="status">{t('editor.checking')}</small>;
  const { found } = data;
  if (!found) return <p role="status">{t('editor.holdsDraft')}</p>;
  return (
    <div role="status" className={css.holds}>
      <p>
        {found.holds
          ? t('editor.holdsYes', { figures: found.figures })
          : t('editor.holdsNo', {
              changed: found.changed.length,
              unchanged: found.unchanged,
              figures: found.figures,
            })}
      </p>
      <dl>
        {found.changed.map(({ figure, was, is }) => (
          <div key={figure}>
            <dt>{figure}</dt>
            <dd>
              {t('editor.was')} <del>{was ?? t('editor.nothing')}</del> {t('editor.is')}{' '}
              <ins>{is ?? t('editor.nothing')}</ins>
            </dd>
          </div>
        ))}
      </dl>
      <ul>
        {found.lines.map(({ section, gone, added }) => (
          <li key={section}>
            {t('editor.holdsLines', {
              section: sectionName(section),
              gone,
              added,
              both: gone && added ? 'yes' : 'no',
            })}
          </li>
        ))}
        {found.causes.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ul>
    </div>
  );
}
