import type { DossierPartsAnswer } from '../../../src/server/api.ts';
import { type DossierDraft, inserted, moved, replaced } from '../lib/dossier-draft.ts';
import { hasMessage, t } from '../lib/text.ts';
import css from './dossier-parts.module.css';
import { Panel } from './panel.tsx';
import { ProsePart } from './prose-part.tsx';

interface DossierPartsProps {
  readonly draft: DossierDraft;
  readonly known: DossierPartsAnswer;
  readonly onChange: (draft: DossierDraft) => void;
}

/** What a section is called where its dossier gives it no title of its own. */
export function sectionName(section: string): string {
  const key = `section.${section}`;
  return hasMessage(key) ? t(key) : section;
}

/** The parts of a dossier in their order: prose to write in, sections to name; each can be moved and taken out. */
export function DossierParts({ draft, known, onChange }: DossierPartsProps) {
  const { parts } = draft;
  const set = (next: DossierDraft['parts']) => onChange({ ...draft, parts: next });
  let proses = 0;
  return (
    <Panel id="parts" title={t('editor.parts')} note={t('editor.partsNote')}>
      <ol className={css.parts}>
        {parts.map(({ key, part }, at) => {
          const isProse = typeof part === 'string';
          if (isProse) proses++;
          const label = isProse ? t('editor.proseN', { number: proses }) : sectionName(part.section);
          return (
            <li key={key}>
              <div className={css.head}>
                <h3>
                  {isProse ? t('editor.prose') : sectionName(part.section)}
                  {isProse ? null : <small>{t('editor.section')}</small>}
                </h3>
                <Tool
                  glyph="↑"
                  label={t('editor.up', { part: label })}
                  disabled={at === 0}
                  onUse={() => set(moved(parts, key, -1))}
                />
                <Tool
                  glyph="↓"
                  label={t('editor.down', { part: label })}
                  disabled={at === parts.length - 1}
                  onUse={() => set(moved(parts, key, 1))}
                />
                <Tool
                  glyph="×"
                  label={t('editor.remove', { part: label })}
                  onUse={() => set(replaced(parts, key, null))}
                />
              </div>
              {isProse ? (
                <ProsePart
                  label={label}
                  prose={part}
                  around={draft}
                  figures={known.figures}
                  onChange={(prose) => set(replaced(parts, key, prose))}
                />
              ) : (
                <label className="field">
                  <span>{t('editor.sectionTitle')}</span>
                  <input
                    type="text"
                    value={part.title ?? ''}
                    maxLength={300}
                    onChange={({ target: { value } }) =>
                      set(replaced(parts, key, { section: part.section, ...(value ? { title: value } : {}) }))
                    }
                  />
                </label>
              )}
            </li>
          );
        })}
      </ol>
      <div className={css.add}>
        <button type="button" className="button" onClick={() => set(inserted(parts, parts.length, ''))}>
          {t('editor.addProse')}
        </button>
        <select
          aria-label={t('editor.addSection')}
          value=""
          onChange={(event) => set(inserted(parts, parts.length, { section: event.target.value }))}
        >
          <option value="">{t('editor.addSection')}</option>
          {known.sections.map((section) => (
            <option key={section} value={section}>
              {sectionName(section)}
            </option>
          ))}
        </select>
      </div>
    </Panel>
  );
}

interface ToolProps {
  readonly glyph: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onUse: () => void;
}

function Tool({ glyph, label, disabled, onUse }: ToolProps) {
  return (
    <button
      type="button"
      className={css.tool}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={onUse}
    >
      {glyph}
    </button>
  );
}
