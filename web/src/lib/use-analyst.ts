import { useState } from 'react';

const KEY = 'demarche.analyst';

/** Name under which this browser's user decides; kept for the next decision. */
export function useAnalyst(): readonly [name: string, setName: (name: string) => void] {
  const [name, setName] = useState(() => localStorage.getItem(KEY) ?? '');
  return [
    name,
    (next) => {
      localStorage.setItem(KEY, next);
      setName(next);
    },
  ];
}
