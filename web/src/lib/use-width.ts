import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** Width inside a panel on a page of A4 or Letter, in CSS pixels. */
const PAPER = 630;

/** Width in CSS pixels of the element the ref is put on; follows it. 0 until it is known. */
export function useWidth<Element extends HTMLElement>() {
  const ref = useRef<Element>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    setWidth(Math.floor(element.clientWidth));
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width)));
    observer.observe(element);
    // Paper is narrower than the window: what is drawn must be drawn anew for it, at once, or it would only shrink.
    const before = () => flushSync(() => setWidth(Math.min(PAPER, Math.floor(element.clientWidth))));
    const after = () => setWidth(Math.floor(element.clientWidth));
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      observer.disconnect();
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, []);
  return [ref, width] as const;
}
