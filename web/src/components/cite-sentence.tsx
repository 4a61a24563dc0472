import { useState } from 'react';
import type { EventsAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { crisisPath, withQuery } from '../api/paths.ts';
import { longDate, t } from '../lib/text.ts';
import { useSettled } from '../lib/use-settled.ts';
import css from './cite-sentence.module.css';
import { Loading } from './states.tsx';

interface CiteSentenceProps {
  readonly crisis: string;
  readonly actor: string;
  /** `0123456789abcdef:52-93` of the sentence that was chosen. */
  readonly onChoose: (place: string) => void;
}

const MOST = 6;
/** A sentence may tell of several events: so many are asked for that enough sentences are left. */
const ASKED = 60;

/** Finds a sentence of the actor to cite, by its words. */
export function CiteSentence({ crisis, actor, onChoose }: CiteSentenceProps) {
  const [words, setWords] = useState('');
  const asked = { actor, words: useSettled(words.trim()), limit: ASKED, order: 'latest' };
  const { data } = useApi<EventsAnswer>(withQuery(`/api${crisisPath(crisis)}/events`, asked), true);
  const sentences = new Map((data?.events ?? []).map((event) => [placeOf(event), event]));
  const found = [...sentences].slice(0, MOST);
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
          {found.map(([place, event]) => (
            <li key={place}>
              <button type="button" onClick={() => onChoose(place)}>
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
