import { useEffect, useRef } from 'react';
import { t } from './text.ts';

let first = true;

/** Title of the window; on arrival the focus goes to the page's heading, so that screen readers and Tab start there. */
export function usePage(title: string | undefined) {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useRef(false);
  useEffect(() => {
    document.title = title ? `${title} · ${t('product')}` : t('product');
    if (!title || arrived.current) return;
    arrived.current = true;
    // Not on the first page, where Tab starts at the skip link; and only when the focus is nowhere: who is typing or
    // tabbing keeps it.
    if (!first && document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    first = false;
  }, [title]);
  return heading;
}
