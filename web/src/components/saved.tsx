import { useEffect, useRef } from 'react';
import { withQuery } from '../api/paths.ts';
import { t } from '../lib/text.ts';
import css from './saved.module.css';

interface SavedProps {
  /** What the first of the documents tells, where it is known: the crisis that is offered begins with it. */
  readonly title?: string;
  readonly date?: string;
  readonly count: number;
  readonly href: string;
}

/** What can be done with documents that were just added: look at them, or make a crisis of them. */
export function Saved({ title, date, count, href }: SavedProps) {
  const open = useRef<HTMLAnchorElement>(null);
  // Who saved by keyboard goes on from here.
  useEffect(() => open.current?.focus({ preventScroll: true }), []);
  return (
    <div className={css.box} role="status">
      <p>{t('add.saved', { count })}</p>
      <div className="actions">
        <a ref={open} className="button" href={href}>
          {t('add.open', { count })}
        </a>
        <a className="button primary" href={withQuery('/crises/new', { samples: 'false', title, date })}>
          {t('add.crisis')}
        </a>
      </div>
    </div>
  );
}
