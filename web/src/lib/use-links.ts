import { useEffect } from 'react';
import { navigate } from 'wouter/use-browser-location';

/**
 * Turns clicks on plain links within the workbench into navigation without a reload. Links stay plain `<a href>`, in
 * charts too, so that they can be opened in a new tab, copied, and printed.
 */
export function useLinks() {
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (
        event.defaultPrevented ||
        event.button ||
        event.metaKey ||
        event.ctrlKey ||
        event.shiftKey ||
        event.altKey
      )
        return;
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const href = link?.getAttribute('href');
      if (!link || !href || link.hasAttribute('download') || link.hasAttribute('target')) return;
      const inside =
        (href.startsWith('/') && !href.startsWith('/api/') && !href.startsWith('//')) || href.startsWith('?');
      if (!inside) return;
      event.preventDefault();
      navigate(href.startsWith('?') ? `${location.pathname}${href}` : href);
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
}
