import { useState } from 'react';
import type { BoardDraft } from '../../lib/marks.ts';
import { t } from '../../lib/text.ts';
import css from './forms.module.css';

interface FormProps {
  readonly change: (draft: BoardDraft) => Promise<boolean>;
}

/** A hypothesis to put on the board. What is typed stays until it was taken. */
export function HypothesisForm({ change }: FormProps) {
  const [text, setText] = useState('');
  const add = async () => {
    if (text.trim() && (await change({ what: 'hypothesis', text }))) setText('');
  };
  return (
    <form
      className={css.one}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label className="field">
        <span>{t('hyp.hypothesis')}</span>
        <input
          type="text"
          value={text}
          maxLength={4000}
          placeholder={t('hyp.hypothesisHint')}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit" className="button primary" disabled={!text.trim()}>
        {t('hyp.add')}
      </button>
    </form>
  );
}

/** Evidence that the corpus does not hold, with where it is from. */
export function TypedEvidenceForm({ change }: FormProps) {
  const [text, setText] = useState('');
  const [source, setSource] = useState('');
  const ready = text.trim() && source.trim();
  const add = async () => {
    if (!ready || !(await change({ what: 'evidence', text, source }))) return;
    setText('');
    setSource('');
  };
  return (
    <form
      className={css.two}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label className="field">
        <span>{t('hyp.typed')}</span>
        <input
          type="text"
          value={text}
          maxLength={4000}
          placeholder={t('hyp.typedHint')}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <label className="field">
        <span>{t('hyp.source')}</span>
        <input
          type="text"
          value={source}
          maxLength={4000}
          placeholder={t('hyp.sourceHint')}
          onChange={(event) => setSource(event.target.value)}
        />
      </label>
      <button type="submit" className="button primary" disabled={!ready}>
        {t('hyp.add')}
      </button>
    </form>
  );
}
