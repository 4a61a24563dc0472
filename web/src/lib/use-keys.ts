import { useEffect } from 'react';

/** The chord that finds anything, as this machine writes it. */
export const FIND_KEY = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘K' : 'Ctrl K';

export type KeyMap = Readonly<Record<string, () => void>>;

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) ||
    target.closest('dialog[open]') !== null);

/** Single keys (`j`) and sequences (`g c`); silent while somebody types or a dialog is open. */
export function useKeys(keys: KeyMap) {
  useEffect(() => {
    let first = '';
    let timer = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || typing(event.target)) return;
      const pressed = first ? `${first} ${event.key}` : event.key;
      first = '';
      const run = keys[pressed] ?? keys[event.key];
      if (run) {
        event.preventDefault();
        run();
      } else if (Object.keys(keys).some((k) => k.startsWith(`${event.key} `))) {
        first = event.key;
        clearTimeout(timer);
        timer = window.setTimeout(() => {
          first = '';
        }, 900);
      }
    };
    document.addEventListener('keydown', onKey);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('keydown', onKey);
    };
  }, [keys]);
}
