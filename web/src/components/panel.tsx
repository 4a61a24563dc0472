import type { ReactNode } from 'react';
import css from './panel.module.css';

interface PanelProps {
  readonly title: string;
  readonly note?: string;
  /** A link or button at the right of the heading. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
}

export function Panel({ title, note, action, children, id }: PanelProps) {
  return (
    <section className={css.panel} aria-labelledby={id ? `${id}-h` : undefined} id={id}>
      <header>
        <h2 id={id ? `${id}-h` : undefined}>{title}</h2>
        {note ? <p>{note}</p> : null}
        {action ? (
          <div className={css.action} data-no-print="">
            {action}
          </div>
        ) : null}
      </header>
      {children}
    </section>
  );
}
