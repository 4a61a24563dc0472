import { useState } from 'react';
import { useApi } from '../api/client.ts';
import { withQuery } from '../api/paths.ts';
import { actorIds } from '../lib/crisis-draft.ts';
import { t } from '../lib/text.ts';
import css from './actor-field.module.css';

interface ActorsAnswer {
  readonly actors: readonly { readonly id: string; readonly name: string }[];
}

interface ActorFieldProps {
  readonly label: string;
  readonly note?: string;
  /** Actor ids, separated by commas. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Actors by id, with a search by name: who types "Russ" is offered RU, its ministries and whoever is called so. */
export function ActorField({ label, note, value, onChange }: ActorFieldProps) {
  const [name, setName] = useState('');
  const ids = actorIds(value);
  const found = useApi<ActorsAnswer>(
    name.trim().length > 1 ? withQuery('/api/actors', { q: name.trim(), limit: 6 }) : null,
  );
  const known = useApi<ActorsAnswer>(
    ids.length ? withQuery('/api/actors', { ids: ids.join(',') }) : null,
    true,
  );
  const nameOf = (id: string) => known.data?.actors.find((a) => a.id === id)?.name ?? id;
  const set = (next: readonly string[]) => onChange(next.join(', '));
  const add = (id: string) => {
    set([...ids.filter((x) => x !== id), id]);
    setName('');
  };
  return (
    <fieldset className={`field ${css.field}`}>
      <legend>{label}</legend>
      {ids.length ? (
        <ul className={css.chosen}>
          {ids.map((id) => (
            <li key={id}>
              {nameOf(id)}{' '}
              <button
                type="button"
                onClick={() => set(ids.filter((x) => x !== id))}
                aria-label={t('form.takeOut', { name: nameOf(id) })}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <input
        type="text"
        aria-label={t('form.findActor', { field: label })}
        placeholder={t('form.actorHint')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          const [first] = found.data?.actors ?? [];
          if (event.key === 'Enter' && name.trim()) {
            // Never the whole form: who types a name wants that actor.
            event.preventDefault();
            if (first) add(first.id);
          } else if (event.key === 'Backspace' && !name) set(ids.slice(0, -1));
        }}
      />
      {name.trim().length > 1 && found.data ? (
        <ul className={css.found}>
          {found.data.actors.map((actor) => (
            <li key={actor.id}>
              <button type="button" onClick={() => add(actor.id)}>
                {actor.name} <code>{actor.id}</code>
              </button>
            </li>
          ))}
          {found.data.actors.length ? null : <li>{t('form.noActor')}</li>}
        </ul>
      ) : null}
      {note ? <small>{note}</small> : null}
    </fieldset>
  );
}
