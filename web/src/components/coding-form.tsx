import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CodebookAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { changedIn, type Draft, type SpanBefore, wordOf } from '../lib/coding-draft.ts';
import { t } from '../lib/text.ts';
import { moveEdge, type TextRange } from '../lib/word-edges.ts';
import css from './coding-form.module.css';
import { EventFields } from './event-fields.tsx';
import { QuoteFields } from './quote-fields.tsx';

interface CodingFormProps {
  readonly text: string;
  /** As the coding stands, or an empty one. */
  readonly start: Draft;
  readonly span: TextRange;
  /** The words before they were moved; null for a new coding. */
  readonly before: SpanBefore | null;
  readonly onSpan: (span: TextRange) => void;
  /** The machine missed it: kind can be chosen, everything is sent. */
  readonly adding: boolean;
  readonly busy: boolean;
  readonly onSave: (kind: Draft['kind'], word: object, note: string) => void;
  readonly onCancel: () => void;
}

/** Corrects a coding, or adds one: all by keyboard, its words by selecting them or by moving their ends. */
export function CodingForm(props: CodingFormProps) {
  const { text, start, span, before, onSpan, adding, busy, onSave, onCancel } = props;
  const { data: codebook } = useApi<CodebookAnswer>('/api/codebook');
  const [draft, setDraft] = useState(start);
  const [note, setNote] = useState('');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    // The codebook brings the fields; the first of them takes the focus.
    if (codebook) form.current?.querySelector<HTMLElement>('select, input:not([type="radio"])')?.focus();
  }, [codebook]);
  const word = adding ? wordOf(draft, span) : changedIn(start, draft, span, before);
  const ready = Object.keys(word).length > 0 && !busy;
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onSave(draft.kind, word, note.trim());
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event);
    else return;
    event.preventDefault();
  };
  if (!codebook) return null;
  return (
    <form ref={form} className={css.form} onSubmit={save} onKeyDown={onKey} aria-label={t('coding.form')}>
      <h2>{t(adding ? 'coding.add' : 'coding.correct')}</h2>
      {adding ? (
        <div className={css.choice} role="radiogroup" aria-label={t('coding.kind')}>
          {(['event', 'quote'] as const).map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name="kind"
                checked={draft.kind === kind}
                onChange={() => setDraft({ ...draft, kind })}
              />
              {t(`coding.${kind}`)}
            </label>
          ))}
        </div>
      ) : null}
      {draft.kind === 'event' ? (
        <EventFields draft={draft} codebook={codebook} onChange={setDraft} />
      ) : (
        <QuoteFields draft={draft} codebook={codebook} onChange={setDraft} />
      )}
      <SpanField text={text} span={span} onSpan={onSpan} />
      <label className="field">
        <span>{t('coding.note')}</span>
        <input value={note} maxLength={400} onChange={(event) => setNote(event.target.value)} />
      </label>
      <div className={css.foot}>
        <button type="submit" className="button primary" disabled={!ready}>
          {t('coding.save')} <kbd>Ctrl ↵</kbd>
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('coding.cancel')} <kbd>Esc</kbd>
        </button>
      </div>
    </form>
  );
}

/** The words of the coding: Shift with an arrow moves their end by a word, Alt with an arrow their start. */
function SpanField({ text, span, onSpan }: Pick<CodingFormProps, 'text' | 'span' | 'onSpan'>) {
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!step || event.shiftKey === event.altKey) return;
    event.preventDefault();
    onSpan(moveEdge(text, span, event.shiftKey ? 'end' : 'start', step));
  };
  const words = text.slice(span.start, span.end);
  const short = words.length > 160 ? `${words.slice(0, 90)} … ${words.slice(-60)}` : words;
  return (
    <div className={`field ${css.span}`}>
      <span id="span-label">{t('coding.words')}</span>
      <button
        type="button"
        aria-labelledby="span-label span-words"
        aria-describedby="span-hint"
        aria-keyshortcuts="Shift+ArrowRight Shift+ArrowLeft Alt+ArrowRight Alt+ArrowLeft"
        onKeyDown={onKey}
      >
        <span id="span-words" dir="auto" aria-live="polite">
          {short}
        </span>
      </button>
      <small id="span-hint">{t('coding.wordsHint')}</small>
    </div>
  );
}
