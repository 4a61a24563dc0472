import { useSearch } from 'wouter';
import { AddFiles } from '../components/add-files.tsx';
import { AddLink } from '../components/add-link.tsx';
import { AddText } from '../components/add-text.tsx';
import { t } from '../lib/text.ts';
import { usePage } from '../lib/use-page.ts';
import css from './add.module.css';

const WAYS = ['files', 'text', 'link'] as const;

/** Three ways in: files, pasted text, a link. Which one stands in the URL. */
export function AddScreen() {
  const asked = new URLSearchParams(useSearch()).get('by');
  const way = WAYS.find((w) => w === asked) ?? 'files';
  const heading = usePage(t('nav.add'));
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('nav.add')}
      </h1>
      <p className="answer">{t('add.answer')}</p>
      <nav className={css.ways} aria-label={t('add.ways')}>
        {WAYS.map((w) => (
          <a key={w} href={`/add?by=${w}`} aria-current={w === way ? 'page' : undefined}>
            {t(`add.${w}`)}
          </a>
        ))}
      </nav>
      {way === 'files' ? <AddFiles /> : way === 'text' ? <AddText /> : <AddLink />}
    </>
  );
}
