import { useState } from 'react';
import type { EventsAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { crisisPath, withQuery } from '../api/paths.ts';
import { longDate, t } from '../lib/text.ts';
import css from './cite-sentence.module.css';
import { Loading } from './states.tsx';

interface CiteSentenceProps {
  readonly crisis: string;
  readonly actor: string;
  /** `0123456789abcdef:52-93` of the sentence that was chosen. */
  readonly onChoose: (place: string) => void;
}

const MOST = 6;

/** Finds a sentence of the actor to cite, by its words. */
export function CiteSentence({ crisis, actor, onChoose }: CiteSentenceProps) {
  const [words, setWords] = useState('');
  const { data } = useApi<EventsAnswer>(
    withQuery(`/api${crisisPath(crisis)}/events`, { actor, limit: 1000, order: 'latest' }),
  );
  const wanted = words.trim().toLowerCase();
  const seen = new Set<string>();
  const found = (data?.events ?? []).filter((event) => {
    const place = placeOf(event);
    if (seen.has(place) || !event.sentenceSpan.text.toLowerCase().includes(wanted)) return false;
    seen.add(place);
    return true;
  });
  return (
    <div className={css.box}>
      <input
        type="search"
        aria-label={t('editor.findSentence')}
        placeholder={t('editor.findSentence')}
        value={words}
        // biome-ignore lint/a11y/noAutofocus: the field opens because somebody asked for it
        autoFocus
        onChange={(event) => setWords(event.target.value)}
      />
      {data ? (
        <ul>
          {found.slice(0, MOST).map((event) => (
            <li key={placeOf(event)}>
              <button type="button" onClick={() => onChoose(placeOf(event))}>
                {event.sentenceSpan.text}
                <small>
                  {event.publisher.name}, {longDate(event.published)}
                </small>
              </button>
            </li>
          ))}
          {found.length ? null : <li>{t('editor.noSentence')}</li>}
        </ul>
      ) : (
        <Loading rows={2} />
      )}
    </div>
  );
}

type Listed = EventsAnswer['events'][number];
const placeOf = ({ docId, sentenceSpan: { start, end } }: Listed) => `${docId}:${start}-${end}`;
