import type { ReactNode, Ref } from 'react';
import type { CrisisSummary } from '../../../../src/server/api.ts';
import { crisisPath } from '../../api/paths.ts';
import { t } from '../../lib/text.ts';
import { CrisisNav, type CrisisView } from '../crisis-nav.tsx';
import css from './board-head.module.css';

/** Name under which boards that ship with the product were made. */
export const SAMPLES = 'Demarche samples';

interface BoardHeadProps {
  readonly heading: Ref<HTMLHeadingElement>;
  readonly title: string;
  /** What the list of all of its kind is called, and where it is. */
  readonly list: { readonly href: string; readonly name: string };
  readonly crisis: CrisisSummary | null;
  /** The id of its crisis, which may no longer be there. */
  readonly crisisId: string | null;
  readonly view: CrisisView;
  /** Who made it: what ships with the product says so. */
  readonly by: string;
  readonly sub: ReactNode;
  readonly actions: ReactNode;
}

/** Where one is: the list, the crisis, what the board is called, and what can be done with it. */
export function BoardHead(props: BoardHeadProps) {
  const { heading, title, list, crisis, crisisId, view, by, sub, actions } = props;
  return (
    <>
      <nav aria-label={t('crumbs')} data-no-print="">
        <ol className="crumbs">
          <li>
            <a href={list.href}>{list.name}</a>
          </li>
          {crisis ? (
            <li>
              <a href={crisisPath(crisis.id)}>{crisis.title}</a>
            </li>
          ) : null}
        </ol>
      </nav>
      {crisis ? <CrisisNav crisis={crisis.id} view={view} /> : null}
      <div className="head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <div className={`actions ${css.actions}`} data-no-print="">
          {actions}
        </div>
      </div>
      <div className="sub">
        {by === SAMPLES || crisis?.sample ? (
          <span className="tag">{t(by === SAMPLES ? 'board.sample' : 'board.onSamples')}</span>
        ) : null}
        {crisisId && !crisis ? (
          <span className="tag warn">
            {crisisId}: {t('board.gone')}
          </span>
        ) : null}
        {sub}
      </div>
    </>
  );
}
