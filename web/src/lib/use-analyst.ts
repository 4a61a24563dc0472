import { useState } from 'react';
import { t } from './text.ts';

const KEY = 'demarche.analyst';

/** Whoever uses this browser. */
export interface Analyst {
  /** As it was typed. */
  readonly name: string;
  readonly setName: (name: string) => void;
  /** Under which decisions are sent: "analyst" where no name was given. */
  readonly by: string;
}

/** Name under which this browser's user decides; kept for the next decision. */
export function useAnalyst(): Analyst {
  const [name, setName] = useState(() => localStorage.getItem(KEY) ?? '');
  return {
    name,
    setName: (next) => {
      localStorage.setItem(KEY, next);
      setName(next);
    },
    by: name.trim() || t('joins.someone'),
  };
}
