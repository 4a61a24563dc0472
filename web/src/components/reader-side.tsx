import { type ReactNode, useDeferredValue, useEffect, useRef } from 'react';
import type { DocumentAnswer } from '../../../src/server/api.ts';
import type { Item } from '../lib/items.ts';
import { t } from '../lib/text.ts';
import type { Analyst } from '../lib/use-analyst.ts';
import type { useReaderPlace } from '../lib/use-reader-place.ts';
import { AnalystField } from './analyst-field.tsx';
import { Decisions } from './decisions.tsx';
import { HowRead } from './how-read.tsx';
import { Inspector } from './inspector.tsx';
import { ItemList } from './item-list.tsx';
import css from './reader-side.module.css';

interface ReaderSideProps {
  readonly data: DocumentAnswer;
  readonly items: readonly Item[];
  readonly place: ReturnType<typeof useReaderPlace>;
  readonly explained: boolean;
  readonly setExplained: (shown: boolean) => void;
  readonly analyst: Analyst;
  readonly onUndo: (review: string) => void;
  /** A coding is being edited: its form stands alone. */
  readonly editing: boolean;
  /** What can be decided, or the form in which it is. */
  readonly children: ReactNode;
}

/** Beside the text: where one is, what was coded there and how, who decided, and everything else that was coded. */
export function ReaderSide(props: ReaderSideProps) {
  const { data, items, place, explained, setExplained, analyst, onUndo, editing, children } = props;
  const { chosen, here, near, go, keep } = place;
  const { document, names, reviews } = data;
  // The text comes first; the list of all codings when it is painted.
  const listed = useDeferredValue(items, NO_ITEMS);
  const side = useRef<HTMLElement>(null);
  // What says that nothing was coded stands at the top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each sentence
  useEffect(() => {
    if (!chosen) side.current?.scrollTo(0, 0);
  }, [here]);
  const where = chosen
    ? t('reader.at', {
        at: items.indexOf(chosen) + 1,
        count: items.length,
        sentence: chosen.sentence + 1,
        sentences: document.sentenceSpans.length,
      })
    : here >= 0
      ? t('reader.sentence', { sentence: here + 1, sentences: document.sentenceSpans.length })
      : t('reader.count', { count: items.length });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it
    <aside ref={side} className={css.side} aria-label={t('reader.inspector')} tabIndex={0}>
      <div className={css.walk} data-no-print="">
        <button
          type="button"
          className="button"
          onClick={() => go(near(-1))}
          aria-keyshortcuts="k"
          disabled={!near(-1)}
        >
          <span aria-hidden="true">↑</span> <kbd>k</kbd>
          <span className="visually-hidden">{t('shortcuts.previous')}</span>
        </button>
        <p>{where}</p>
        <button
          type="button"
          className="button"
          onClick={() => go(near(1))}
          aria-keyshortcuts="j"
          disabled={!near(1)}
        >
          <kbd>j</kbd> <span aria-hidden="true">↓</span>
          <span className="visually-hidden">{t('shortcuts.next')}</span>
        </button>
      </div>
      {items.length || here >= 0 ? children : null}
      {editing ? null : chosen ? (
        <Inspector item={chosen} names={names} />
      ) : here >= 0 ? (
        <h2>{t('reader.silent')}</h2>
      ) : (
        <p className={css.hint}>{t(items.length ? 'reader.hint' : 'reader.nothing')}</p>
      )}
      {chosen && !editing ? <Decisions reviews={reviews[chosen.key] ?? []} onUndo={onUndo} /> : null}
      {here >= 0 ? (
        <details
          className={css.explain}
          open={explained || !chosen}
          onToggle={(event) => chosen && setExplained(event.currentTarget.open)}
        >
          <summary aria-keyshortcuts="e">
            {t('explain.title')} <kbd data-no-print="">e</kbd>
          </summary>
          {explained || !chosen ? (
            <HowRead docId={document.docId} sentence={here} focus={chosen?.start ?? null} />
          ) : null}
        </details>
      ) : null}
      <ItemList items={listed} at={place.at} names={names} keep={keep} />
      <p className={css.analyst} data-no-print="">
        <AnalystField analyst={analyst} />
      </p>
    </aside>
  );
}

const NO_ITEMS: readonly Item[] = [];
