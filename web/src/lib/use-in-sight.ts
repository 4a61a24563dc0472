import { useEffect, useRef } from 'react';

/** Brings what is current in a line that scrolls sideways to its middle; the page itself does not move. */
export function useInSight<Line extends HTMLElement>(current: string) {
  const line = useRef<Line>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is current
  useEffect(() => {
    const box = line.current;
    const one = box?.querySelector<HTMLElement>('[aria-current="page"]');
    if (!box || !one) return;
    const { left, width } = one.getBoundingClientRect();
    box.scrollLeft += left - box.getBoundingClientRect().left - (box.clientWidth - width) / 2;
  }, [current]);
  return line;
}
