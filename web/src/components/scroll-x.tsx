import type { ReactNode } from 'react';
import { t } from '../lib/text.ts';

/** What is wider than a small screen scrolls by itself, by finger or arrow keys, and leaves the page in place. */
export function ScrollX({ title, children }: { title: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse scrolls it by the arrow keys
    <section className="scroll-x" aria-label={t('scrolls', { title })} tabIndex={0}>
      {children}
    </section>
  );
}
