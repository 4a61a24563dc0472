import { type ReactNode, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { t } from '../lib/text.ts';
import { useInSight } from '../lib/use-in-sight.ts';
import { FIND_KEY, useKeys } from '../lib/use-keys.ts';
import { useTheme } from '../lib/use-theme.ts';
import { Guide } from './guide.tsx';
import { Offline } from './offline.tsx';
import { Palette } from './palette.tsx';
import css from './shell.module.css';
import { Shortcuts } from './shortcuts.tsx';

const NAV = [
  { href: '/', key: 'nav.crises', owns: /^\/($|crises)/ },
  { href: '/documents', key: 'nav.documents', owns: /^\/(documents|publishers)/ },
  { href: '/actors', key: 'nav.actors', owns: /^\/actors/ },
  { href: '/hypotheses', key: 'nav.hypotheses', owns: /^\/hypotheses/ },
  { href: '/scenarios', key: 'nav.scenarios', owns: /^\/scenarios/ },
  { href: '/dossiers', key: 'nav.dossiers', owns: /^\/dossiers/ },
  { href: '/who', key: 'nav.who', owns: /^\/who/ },
  { href: '/add', key: 'nav.add', owns: /^\/add/ },
] as const;

/** What stands around every screen: letterhead, navigation, search, theme, shortcuts. */
export function Shell({ children }: { children: ReactNode }) {
  const [path] = useLocation();
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null);
  const { theme, step } = useTheme();
  const keys = useMemo(
    () => ({
      '?': () => setOpen('shortcuts'),
      '/': () => setOpen('palette'),
      'g c': () => navigate('/'),
      'g d': () => navigate('/documents'),
      'g h': () => navigate('/hypotheses'),
      'g s': () => navigate('/scenarios'),
      'g o': () => navigate('/dossiers'),
      'g p': () => navigate('/actors'),
      'g w': () => navigate('/who'),
      'g a': () => navigate('/add'),
    }),
    [],
  );
  useKeys(keys);
  const line = useInSight<HTMLElement>(path);
  return (
    <>
      <a className={css.skip} href="#main">
        {t('shell.skip')}
      </a>
      <header className={css.header} data-no-print="">
        <a className={css.brand} href="/">
          {t('product')}
        </a>
        <nav ref={line} className={css.nav} aria-label={t('shell.nav')}>
          {NAV.map((item) => (
            <a key={item.href} href={item.href} aria-current={item.owns.test(path) ? 'page' : undefined}>
              {t(item.key)}
            </a>
          ))}
        </nav>
        <div className={css.tools}>
          <button type="button" className={css.find} onClick={() => setOpen('palette')}>
            <span>{t('shell.find')}</span>
            <kbd>{FIND_KEY}</kbd>
          </button>
          <button type="button" className={css.theme} onClick={step} title={t(`theme.${theme}`)}>
            <span aria-hidden="true">{theme === 'light' ? '☼' : theme === 'dark' ? '☾' : '◐'}</span>
            <span className="visually-hidden">{t(`theme.${theme}`)}</span>
          </button>
          <button
            type="button"
            className={css.theme}
            onClick={() => setOpen('shortcuts')}
            title={t('shortcuts.title')}
          >
            <span aria-hidden="true">?</span>
            <span className="visually-hidden">{t('shortcuts.title')}</span>
          </button>
        </div>
      </header>
      <Offline />
      <main id="main" className={css.main} tabIndex={-1}>
        {children}
      </main>
      <footer className={css.footer}>
        <p>{t('shell.proposals')}</p>
        <p data-no-print="">
          <a href="/api/openapi.json" target="_blank" rel="noreferrer">
            {t('shell.api')}
          </a>
        </p>
      </footer>
      <Guide />
      <Palette
        open={open === 'palette'}
        onOpen={() => setOpen('palette')}
        onClose={() => setOpen(null)}
        commands={[
          {
            label: t('palette.theme', { theme: t(`theme.${theme}`) }),
            kind: t('palette.command'),
            run: step,
          },
          { label: t('palette.print'), kind: t('palette.command'), run: () => setTimeout(print) },
          {
            label: t('shortcuts.title'),
            kind: t('palette.command'),
            run: () => setTimeout(() => setOpen('shortcuts')),
          },
        ]}
      />
      {open === 'shortcuts' ? <Shortcuts onClose={() => setOpen(null)} /> : null}
    </>
  );
}
