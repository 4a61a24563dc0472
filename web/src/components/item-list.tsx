import { useEffect, useRef } from 'react';
import type { Names } from '../../../src/server/api.ts';
import type { Item } from '../lib/items.ts';
import { t } from '../lib/text.ts';
import { partyNames, typeName } from './event-line.tsx';
import css from './item-list.module.css';
import { MarkIcon } from './mark-icon.tsx';

interface ItemListProps {
  readonly items: readonly Item[];
  readonly at: string | null;
  readonly names: Names;
  /** What stays in the URL: `&queue=…`. */
  readonly keep: string;
}

/** All codings of a document in reading order, with what was decided of each. */
export function ItemList({ items, at, names, keep }: ItemListProps) {
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows when another coding is chosen
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current="true"]');
    const pane = list.current?.closest('details');
    if (!row || !pane) return;
    // Only the pane scrolls; scrollIntoView would move the page, which shows the sentence.
    const [top, bottom] = [row.offsetTop, row.offsetTop + row.offsetHeight];
    if (top < pane.scrollTop || bottom > pane.scrollTop + pane.clientHeight)
      pane.scrollTop = top - pane.clientHeight / 2;
  }, [at]);
  if (!items.length) return null;
  return (
    <details className={css.box} open>
      <summary>{t('reader.all', { count: items.length })}</summary>
      <ol ref={list}>
        {items.map((item) => (
          <li key={item.key}>
            <a href={`?at=${item.key}${keep}`} aria-current={item.key === at ? 'true' : undefined}>
              <MarkIcon
                said={item.quote ? true : item.event!.said}
                hostile={item.event ? item.event.quad > 2 : item.quote!.rung > 0}
                realis={item.event?.realis}
              />
              <span>
                {item.event ? eventName(item, names) : quoteName(item, names)}
                {item.event && item.event.realis !== 'actual' ? (
                  <small>{t(`realis.${item.event.realis}`)}</small>
                ) : null}
              </span>
              <Verdict item={item} />
            </a>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** A sign for what was decided; nothing while it is a proposal. */
function Verdict({ item }: { item: Item }) {
  const { review } = (item.event ?? item.quote)!;
  if (review === 'proposed') return null;
  return (
    <span className={css.verdict} title={t(`review.${review}`)}>
      <span aria-hidden="true">{SIGNS[review]}</span>
      <span className="visually-hidden">{t(`review.${review}`)}</span>
    </span>
  );
}

const SIGNS = { accepted: '✓', corrected: '✎', rejected: '✗', added: '+' };

function eventName({ event }: Item, names: Names): string {
  return [partyNames(event!.sources, names, true), typeName(event!), partyNames(event!.targets, names)]
    .filter(Boolean)
    .join(' ');
}

function quoteName({ quote }: Item, names: Names): string {
  const speaker = quote!.speaker
    ? (names[quote!.speaker.actor ?? ''] ?? quote!.speaker.text)
    : t('quotes.noSpeaker');
  const short = (words: string) => (words.length > 60 ? `${words.slice(0, 58)}…` : words);
  // A paraphrase gets no quotation marks: the words are the source's.
  const [fragment] = quote!.fragmentTexts;
  return `${speaker}: ${fragment ? `“${short(fragment)}”` : short(quote!.text)}`;
}
