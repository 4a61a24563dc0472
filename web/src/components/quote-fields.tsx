import type { CodebookAnswer } from '../../../src/server/api.ts';
import type { Draft, QuoteDraft } from '../lib/coding-draft.ts';
import { t } from '../lib/text.ts';
import { ActorField } from './actor-field.tsx';

interface QuoteFieldsProps {
  readonly draft: QuoteDraft;
  readonly codebook: CodebookAnswer;
  readonly onChange: (draft: Draft) => void;
}

/** Who speaks, and how strong the words are. */
export function QuoteFields({ draft, codebook, onChange }: QuoteFieldsProps) {
  return (
    <>
      <ActorField
        label={t('inspect.speaker')}
        value={draft.speaker}
        // One speaker: whoever was named last.
        onChange={(ids) => onChange({ ...draft, speaker: ids.split(',').at(-1)?.trim() ?? '' })}
      />
      <label className="field">
        <span>{t('inspect.intensity')}</span>
        <select
          value={draft.rung}
          onChange={({ target }) => onChange({ ...draft, rung: Number(target.value) })}
        >
          {codebook.verbal.some(({ rung }) => rung === draft.rung) ? null : (
            <option value={draft.rung}>{draft.rung}</option>
          )}
          {codebook.verbal.map(({ rung, name }) => (
            <option key={rung} value={rung}>{`${rung} ${name}`}</option>
          ))}
        </select>
      </label>
    </>
  );
}
