import { t } from '../lib/text.ts';
import type { Analyst } from '../lib/use-analyst.ts';

interface AnalystFieldProps {
  readonly analyst: Analyst;
  /** Stands above the field, as in a form; in a line of text the field has a word before it. */
  readonly label?: string;
}

/** Who decides: asked once, kept by the browser. */
export function AnalystField({ analyst: { name, setName }, label }: AnalystFieldProps) {
  return (
    <label className={label ? 'field' : undefined}>
      {label ? <span>{label}</span> : `${t('joins.by')} `}
      <input
        type="text"
        value={name}
        maxLength={80}
        placeholder={t('joins.someone')}
        onChange={(event) => setName(event.target.value)}
      />
    </label>
  );
}
