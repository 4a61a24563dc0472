import { useEffect, useRef } from 'react';
import { t } from './text.ts';

/** Title of the window; on arrival the focus goes to the page's heading, so that screen readers and Tab start there. */
export function usePage(title: string | undefined) {
  const heading = useRef<HTMLHeadingElement>(null);
  const arrived = useRef(false);
  useEffect(() => {
    document.title = title ? `${title} · ${t('product')}` : t('product');
    if (!title || arrived.current) return;
    arrived.current = true;
    // Only when the focus is nowhere: who is typing or tabbing keeps it.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, [title]);
  return heading;
}
