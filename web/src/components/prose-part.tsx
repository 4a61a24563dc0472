import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { DossierPartsAnswer, ProseCheckAnswer } from '../../../src/server/api.ts';
import { type ApiError, send } from '../api/client.ts';
import type { DossierDraft } from '../lib/dossier-draft.ts';
import { t } from '../lib/text.ts';
import { useSettled } from '../lib/use-settled.ts';
import { CiteSentence } from './cite-sentence.tsx';
import { ProseBlocks } from './prose-blocks.tsx';
import css from './prose-part.module.css';

interface ProsePartProps {
  readonly label: string;
  readonly prose: string;
  readonly around: Pick<DossierDraft, 'crisis' | 'actor' | 'others' | 'style'>;
  readonly figures: DossierPartsAnswer['figures'];
  readonly onChange: (prose: string) => void;
}

/** Prose that is being written; below it stands how it reads now, and what is wrong where. */
export function ProsePart({ label, prose, around, figures, onChange }: ProsePartProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [citing, setCiting] = useState(false);
  const { crisis, actor, others, style } = around;
  const body = JSON.stringify({ prose, crisis, actor, others, style });
  const asked = useSettled(body, 450);
  const { data, error } = useQuery<ProseCheckAnswer, ApiError>({
    queryKey: ['dossier-check', asked],
    queryFn: () => send('POST', '/api/dossiers/check', JSON.parse(asked)),
    placeholderData: (last) => last,
    enabled: prose.trim() !== '',
  });
  const insert = (text: string, from?: number, to?: number) => {
    const field = area.current!;
    const [start, end] = [from ?? field.selectionStart, to ?? field.selectionEnd];
    onChange(prose.slice(0, start) + text + prose.slice(end));
    requestAnimationFrame(() => {
      field.focus();
      field.setSelectionRange(start + text.length, start + text.length);
    });
  };
  // Positions are those of the text that was checked: while another is typed they would point elsewhere.
  const current = asked === body && data;
  return (
    <div className={css.part}>
      <textarea
        ref={area}
        aria-label={label}
        value={prose}
        rows={Math.max(3, prose.split('\n').length + 1)}
        spellCheck
        aria-invalid={current && current.problems.length > 0 ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className={css.tools}>
        <select
          aria-label={t('editor.insertFigure')}
          value=""
          onChange={(event) => insert(`{{${event.target.value}}}`)}
        >
          <option value="">{t('editor.insertFigure')}</option>
          {figures.map(({ name, what }) => (
            <option key={name} value={name}>
              {name}: {what}
            </option>
          ))}
        </select>
        {crisis && actor ? (
          <button
            type="button"
            className="text-button"
            aria-expanded={citing}
            onClick={() => setCiting(!citing)}
          >
            {t('editor.insertSentence')}
          </button>
        ) : null}
        {asked === body ? null : <small role="status">{t('editor.checking')}</small>}
      </div>
      {citing && crisis && actor ? (
        <CiteSentence
          crisis={crisis}
          actor={actor}
          onChoose={(place) => {
            insert(` [@${place}]`);
            setCiting(false);
          }}
        />
      ) : null}
      {error ? <p className={css.problem}>{error.message}</p> : null}
      {current
        ? current.problems.map((problem) => (
            <p key={problem.start} className={css.problem} role="alert">
              <code>{prose.slice(problem.start, problem.end)}</code> {problem.message.split(' There are ')[0]}{' '}
              {problem.suggestions.slice(0, 3).map((name) => (
                <button
                  key={name}
                  type="button"
                  className="text-button"
                  onClick={() => insert(`{{${name}}}`, problem.start, problem.end)}
                >
                  {t('editor.useInstead', { name })}
                </button>
              ))}
            </p>
          ))
        : null}
      {data?.blocks.length && prose.includes('{{') ? (
        <div className={css.reads}>
          <small>{t('editor.reads')}</small>
          <ProseBlocks blocks={data.blocks} linked={false} />
        </div>
      ) : null}
    </div>
  );
}
