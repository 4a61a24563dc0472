import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { DocumentAnswer, QueueAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { documentApi, documentPath, queueApi, queuedPath, withQuery } from '../api/paths.ts';
import { CodingForm } from '../components/coding-form.tsx';
import { LayerSwitch } from '../components/layer-switch.tsx';
import { PassageElsewhere } from '../components/passage-elsewhere.tsx';
import { ReaderCrumbs, ReaderHead, titleOf } from '../components/reader-head.tsx';
import { ReaderSide } from '../components/reader-side.tsx';
import { Reading } from '../components/reading.tsx';
import { ReviewBar } from '../components/review-bar.tsx';
import { Failed, Loading } from '../components/states.tsx';
import { type Draft, draftOf, EMPTY_DRAFT, rangeOf, type SpanBefore } from '../lib/coding-draft.ts';
import { type Item, itemsOf } from '../lib/items.ts';
import { LAYERS } from '../lib/layers.ts';
import { passageOf, readPassage } from '../lib/passage.ts';
import { selectedRange } from '../lib/selected-range.ts';
import { t } from '../lib/text.ts';
import { isOpen, nextInQueue, nextOpen } from '../lib/undecided.ts';
import { useKeys } from '../lib/use-keys.ts';
import { usePage } from '../lib/use-page.ts';
import { useReaderPlace } from '../lib/use-reader-place.ts';
import { type Deciding, useReview } from '../lib/use-review.ts';
import { firstWord, type TextRange, trimmed } from '../lib/word-edges.ts';
import css from './reader.module.css';

/** A coding that is being corrected or added, and the words it is to hold on to. */
interface Editing {
  readonly key: string | null;
  readonly start: Draft;
  readonly before: SpanBefore | null;
  readonly span: TextRange;
}

const NO_REVIEWS: DocumentAnswer['reviews'] = {};

/**
 * One document with what was found in it, and what analysts decide of it. The URL holds where one is (`useReaderPlace`);
 * every step and every decision has its key.
 */
export default function ReaderScreen({ id }: { id: string }) {
  const { data, error, refetch } = useApi<DocumentAnswer>(documentApi(id));
  const document = data?.document;
  const items = useMemo(() => (document ? itemsOf(document) : []), [document]);
  const place = useReaderPlace(document, items);
  const { at, chosen, here, spans, queue, go, near } = place;
  const queued = useApi<QueueAnswer>(queue && queueApi(queue), true);
  const heading = usePage(document && titleOf(document));
  const [explained, setExplained] = useState(false);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [told, setTold] = useState('');
  const article = useRef<HTMLElement>(null);
  const onDone = useCallback(
    (key: string | null, made: Deciding) => {
      setEditing(null);
      if (key && 'undo' in made && made.docId !== id)
        return navigate(queue ? queuedPath(queue, made.docId, key) : documentPath(made.docId, key));
      if (key && ('undo' in made || made.action === 'add' || made.action === 'correct')) go({ key });
    },
    [go, id, queue],
  );
  const { analyst, decide, latest } = useReview(id, onDone);
  const { by } = analyst;
  const reviews = data?.reviews ?? NO_REVIEWS;
  const last = Object.values(reviews)
    .flat()
    .filter((made) => !made.undoneAt && made.by === by)
    .sort((a, b) => b.seq - a.seq)[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was told is of the place before
  useEffect(() => setTold(''), [at, here]);
  // While a coding is edited, words selected in the text are its words.
  useEffect(() => {
    if (!editing || !document) return;
    const onSelect = () => {
      const selected = selectedRange(getSelection());
      const span = selected && trimmed(document.text, selected);
      if (span) setEditing((now) => now && { ...now, span });
    };
    const box = article.current;
    box?.addEventListener('mouseup', onSelect);
    return () => box?.removeEventListener('mouseup', onSelect);
  }, [editing, document]);
  const goOn = (from: string | null, far: boolean) => {
    const open = nextOpen(items, from);
    const next = queued.data && nextInQueue(queued.data.next, id, from);
    if (next && (far || !open)) navigate(queuedPath(queue!, next.docId, next.key));
    else go(open);
  };
  const verdict = (action: 'accept' | 'reject') => () => {
    if (!chosen) return;
    decide.mutate({ action, key: chosen.key });
    goOn(chosen.key, false);
  };
  const edit = (item: Item) => {
    const span = rangeOf(item);
    setEditing({ key: item.key, start: draftOf(item), before: { ...span, quote: item.quote }, span });
  };
  const selected = () => document && trimmedSelection(document.text);
  const add = () => {
    if (!document) return;
    const sentence = here >= 0 ? { start: spans[here][0], end: spans[here][1] } : null;
    const span = selected() ?? (sentence && firstWord(document.text, sentence));
    const start = { ...EMPTY_DRAFT, date: dayOf(document.published, document.publishedPrecision) };
    if (span) setEditing({ key: null, start, before: null, span });
  };
  const copy = () => {
    if (!document) return;
    const sentence = here >= 0 ? { start: spans[here][0], end: spans[here][1] } : null;
    const range = selected() ?? (chosen ? rangeOf(chosen) : (place.found ?? sentence));
    if (!range) return;
    const { exact: quote, ...around } = passageOf(document.text, range.start, range.end);
    const link = new URL(withQuery(`/documents/${id}`, { quote, ...around }), location.href).href;
    navigator.clipboard
      .writeText(link)
      .then(() => setTold(t('review.copied')))
      .catch(() => setTold(t('review.copyThis', { link })));
  };
  const back = latest ?? (last && { undo: last.id, docId: id });
  const [undoing, setUndoing] = useState(false);
  // A decision on its way is waited for, so that it and not the one before is taken back.
  useEffect(() => {
    if (!undoing || decide.isPending) return;
    setUndoing(false);
    if (back) decide.mutate(back);
  }, [undoing, decide, back]);
  const open = nextOpen(items, at);
  const canGoOn = Boolean(open || (queued.data && nextInQueue(queued.data.next, id, at)));
  const keys: Record<string, () => void> = {
    j: () => go(near(1)),
    k: () => go(near(-1)),
    n: () => (selected() ? add() : place.sentence(1)),
    N: add,
    p: () => place.sentence(-1),
    e: () => setExplained((shown) => !shown),
    a: verdict('accept'),
    x: verdict('reject'),
    c: () => chosen && edit(chosen),
    u: () => setUndoing(true),
    y: copy,
    ']': () => goOn(at, true),
  };
  for (const [i, layer] of LAYERS.entries()) keys[String(i + 1)] = () => place.toggle(layer);
  useKeys(editing ? NO_KEYS : keys);
  const asked = readPassage(new URLSearchParams(location.search));
  if (error)
    return error.code === 'DOCUMENT_UNKNOWN' && asked ? (
      <PassageElsewhere passage={asked} error={error} />
    ) : (
      <Failed error={error} retry={refetch} page />
    );
  if (!data || !document) return <Loading rows={10} />;
  const decided = items.filter((item) => !isOpen(item)).length;
  return (
    <>
      <ReaderCrumbs queue={queue} />
      <div className={css.grid}>
        <article ref={article} className={css.article}>
          <ReaderHead document={document} heading={heading} />
          {document.status === 'coded' ? null : (
            <p className={css.notice} role="note">
              {t(`status.${document.status}`, { language: document.language ?? '?' })}
            </p>
          )}
          {place.passage && (!place.found || place.found.changed) ? (
            <p className={css.notice} role="note">
              {t(place.found ? 'passage.changed' : 'passage.gone', { words: place.passage.exact })}
            </p>
          ) : null}
          <LayerSwitch shown={place.layers} onSwitch={place.toggle} />
          <Reading
            text={document.text}
            sentences={spans}
            items={items}
            mentions={document.mentions}
            layers={place.layers}
            passage={editing?.span ?? place.found}
            keep={place.keep}
            at={at}
            sentence={chosen ? -1 : here}
          />
        </article>
        <ReaderSide
          data={data}
          items={items}
          place={place}
          explained={explained}
          setExplained={setExplained}
          analyst={analyst}
          onUndo={(review) => decide.mutate({ undo: review, docId: id })}
          editing={editing !== null}
        >
          {editing ? (
            <CodingForm
              key={editing.key ?? 'new'}
              text={document.text}
              start={editing.start}
              span={editing.span}
              before={editing.before}
              onSpan={(span) => setEditing({ ...editing, span })}
              adding={editing.key === null}
              busy={decide.isPending}
              onCancel={() => setEditing(null)}
              onSave={(kind, word, note) =>
                decide.mutate({
                  ...(editing.key ? { action: 'correct', key: editing.key } : { action: 'add' }),
                  [kind]: word,
                  ...(note && { note }),
                })
              }
            />
          ) : (
            <ReviewBar
              ready={chosen !== null}
              canUndo={Boolean(back)}
              onAccept={keys.a}
              onReject={keys.x}
              onCorrect={keys.c}
              onUndo={keys.u}
              onNext={canGoOn ? keys[']'] : undefined}
              told={
                queued.data
                  ? t('review.progress', { decided: queued.data.decided, total: queued.data.total })
                  : t('review.progressHere', { decided, total: items.length })
              }
            >
              {told ||
                (items.length > 0 && !canGoOn && !(chosen && isOpen(chosen)) ? t('review.allDone') : null)}
            </ReviewBar>
          )}
          {decide.error ? <Failed error={decide.error} /> : null}
        </ReaderSide>
      </div>
    </>
  );
}

const NO_KEYS = {};

/** A day of publication as a form takes it. */
function dayOf(published: string | null, precision: string): string {
  return precision === 'day' ? (published ?? '') : '';
}

function trimmedSelection(text: string): TextRange | null {
  const selected = selectedRange(getSelection());
  return selected && trimmed(text, selected);
}
