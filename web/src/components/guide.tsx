import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { endGuide, GUIDE, guideText, guideTitle, guideTo, useGuide } from '../lib/guide.ts';
import { t } from '../lib/text.ts';
import css from './guide.module.css';

/** The guided look: a note beside the screen that says what to see here, and leads on. It covers nothing and waits. */
export function Guide() {
  const step = useGuide();
  const [path] = useLocation();
  const search = useSearch();
  const [box, setBox] = useState<{ top: number; left: number; width: number; height: number } | null>(null);
  const here = `${path}${search ? `?${search}` : ''}`;
  const shown = step === null ? null : GUIDE[step];
  const away = shown !== null && here !== shown.href;
  useEffect(() => {
    setBox(null);
    if (!shown || away) return;
    let sought = false;
    // The screen comes when its answer does, and may grow afterwards.
    const follow = setInterval(() => {
      const target = document.querySelector(shown.target);
      if (!target) return;
      if (!sought) target.scrollIntoView({ block: 'center' });
      sought = true;
      const { top, left, width, height } = target.getBoundingClientRect();
      setBox((last) =>
        last &&
        last.top === top + scrollY &&
        last.left === left &&
        last.width === width &&
        last.height === height
          ? last
          : { top: top + scrollY, left, width, height },
      );
    }, 150);
    return () => clearInterval(follow);
  }, [shown, away]);
  if (step === null || !shown) return null;
  return (
    <>
      {box ? <i className={css.frame} style={box} aria-hidden="true" /> : null}
      <aside className={css.note} aria-label={t('guide.label')} data-no-print="">
        <p className={css.count}>
          {t('guide.step', { step: step + 1, steps: GUIDE.length })}
          <button type="button" className="text-button" onClick={endGuide}>
            {t('guide.end')}
          </button>
        </p>
        <div aria-live="polite">
          <h2>{t(guideTitle(shown.id))}</h2>
          <p>{t(away ? 'guide.away' : guideText(shown.id))}</p>
        </div>
        <div className={css.actions}>
          {step ? (
            <button type="button" className="button" onClick={() => guideTo(step - 1)}>
              {t('guide.back')}
            </button>
          ) : null}
          {away ? (
            <button type="button" className="button" onClick={() => guideTo(step)}>
              {t('guide.return')}
            </button>
          ) : null}
          {step < GUIDE.length - 1 ? (
            <button type="button" className="button primary" onClick={() => guideTo(step + 1)}>
              {t('guide.next')}
            </button>
          ) : (
            <button type="button" className="button primary" onClick={endGuide}>
              {t('guide.done')}
            </button>
          )}
        </div>
      </aside>
    </>
  );
}
