import type { PreviewAnswer } from '../../../src/server/api.ts';
import { paragraphsOf } from '../lib/items.ts';
import type { Span } from '../lib/segments.ts';
import { t } from '../lib/text.ts';
import { usePrecision } from '../lib/use-precision.ts';
import css from './add.module.css';
import { typeName } from './event-line.tsx';
import { MarkIcon } from './mark-icon.tsx';
import { Marked, quoteSpans, type Tag } from './marked.tsx';
import { Panel } from './panel.tsx';

type Party = { readonly actor: string | null; readonly country: string | null };

/** What the engine finds in a text that is not saved yet. */
export function Preview({ answer, stale }: { answer: PreviewAnswer; stale: boolean }) {
  const precision = usePrecision();
  const { text, coding, names } = answer;
  const name = (p: Party) => names[p.actor ?? ''] ?? names[p.country ?? ''] ?? '?';
  const spans: Span<Tag>[] = [
    ...coding.events.flatMap((e) => [
      { ...e.trigger, tag: { role: 'trigger', hostile: e.quad > 2 } as const },
    ]),
    ...coding.quotes.flatMap((q) => quoteSpans({ ...q, speaker: null })),
  ];
  const note = t('add.found', {
    events: coding.events.length,
    quotes: coding.quotes.length,
    sentences: coding.sentences.length,
  });
  return (
    <Panel
      id="preview"
      title={t('add.previewTitle')}
      note={note}
      action={stale ? <span className="tag warn">{t('add.stale')}</span> : null}
    >
      {answer.language && answer.language !== 'en' ? (
        <p className={css.hint}>{t('add.otherLanguage', { language: answer.language })}</p>
      ) : null}
      <div className={css.preview}>
        {paragraphsOf(text).map((p) => (
          <p key={p.start}>
            <Marked text={text} from={p.start} to={p.end} spans={spans} />
          </p>
        ))}
      </div>
      <ul className={css.codings}>
        {coding.events.map((e) => (
          <li key={`${e.rule}${e.trigger.start}${e.sources[0]?.start}${e.targets[0]?.start}`}>
            <MarkIcon said={e.said} hostile={e.quad > 2} realis={e.realis} />
            <span>
              {e.sources.map(name).join(', ') || t('event.someone')} {typeName(e)}{' '}
              {e.targets.map(name).join(', ')}{' '}
              <code>
                {e.type}
                {e.realis === 'actual' ? '' : ` · ${t(`realis.${e.realis}`)}`}
              </code>{' '}
              <small>{precision(e.type)}</small>
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
