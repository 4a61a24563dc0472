import { useEffect, useMemo, useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { CrisesAnswer, DocumentsAnswer } from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import {
  actorPath,
  comparePath,
  councilPath,
  crisisPath,
  documentPath,
  dossierPath,
  flowsPath,
  hypothesesPath,
  mediaPath,
  withQuery,
} from '../api/paths.ts';
import { t } from '../lib/text.ts';
import { Dialog } from './dialog.tsx';
import css from './palette.module.css';

interface PaletteProps {
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

interface Choice {
  readonly href: string;
  readonly label: string;
  readonly kind: string;
}

/** Find anything: screens, crises, actors' responses, documents by their words. ⌘K or Ctrl K opens it everywhere. */
export function Palette({ open, onOpen, onClose }: PaletteProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      onOpen();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onOpen]);
  return open ? <PaletteDialog onClose={onClose} /> : null;
}

function PaletteDialog({ onClose }: { onClose: () => void }) {
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const crises = useApi<CrisesAnswer>('/api/crises');
  const trimmed = words.trim();
  const found = useApi<DocumentsAnswer>(
    trimmed.length > 2 ? withQuery('/api/documents', { q: trimmed, limit: 6 }) : null,
    true,
  );
  const choices = useMemo(() => {
    const all = fixedChoices(crises.data);
    const needles = trimmed.toLowerCase().split(/\s+/);
    const matching = all.filter((c) =>
      needles.every((n) => `${c.label} ${c.kind}`.toLowerCase().includes(n)),
    );
    const documents: Choice[] =
      trimmed.length > 2
        ? (found.data?.documents ?? []).map((d) => ({
            href: documentPath(d.docId),
            label: d.title ?? d.publisher.name,
            kind: t('palette.document'),
          }))
        : [];
    const search = trimmed
      ? [
          {
            href: withQuery('/documents', { q: trimmed }),
            label: t('palette.search', { words: trimmed }),
            kind: t('nav.documents'),
          },
        ]
      : [];
    return [...matching.slice(0, 8), ...documents, ...search];
  }, [crises.data, found.data, trimmed]);
  const chosen = Math.min(at, choices.length - 1);
  const go = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    navigate(choice.href);
  };
  return (
    <Dialog label={t('shell.find')} onClose={onClose}>
      <input
        className={css.input}
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={choices[chosen] ? `palette-${chosen}` : undefined}
        aria-label={t('shell.find')}
        placeholder={t('palette.placeholder')}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setAt(Math.min(choices.length - 1, chosen + 1));
          else if (event.key === 'ArrowUp') setAt(Math.max(0, chosen - 1));
          else if (event.key === 'Enter') go(choices[chosen]);
          else return;
          event.preventDefault();
        }}
      />
      <div id="palette-list" role="listbox" aria-label={t('palette.results')} className={css.list}>
        {choices.map((choice, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the arrows and Enter of the input above do the same
          <div
            key={`${choice.href}${choice.label}`}
            id={`palette-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            onMouseMove={() => setAt(i)}
            onClick={() => go(choice)}
          >
            <span>{choice.label}</span>
            <small>{choice.kind}</small>
          </div>
        ))}
      </div>
    </Dialog>
  );
}

function fixedChoices(answer: CrisesAnswer | undefined): Choice[] {
  const screens: Choice[] = [
    { href: '/', label: t('nav.crises'), kind: t('palette.screen') },
    { href: '/documents', label: t('nav.documents'), kind: t('palette.screen') },
    { href: hypothesesPath(), label: t('nav.hypotheses'), kind: t('palette.screen') },
    { href: '/who', label: t('nav.who'), kind: t('palette.screen') },
    { href: '/add', label: t('nav.add'), kind: t('palette.screen') },
    { href: '/crises/new', label: t('home.new'), kind: t('palette.screen') },
  ];
  const crises = (answer?.crises ?? []).flatMap((c) => [
    { href: crisisPath(c.id), label: c.title, kind: t('palette.crisis') },
    { href: flowsPath(c.id, 'matrix'), label: c.title, kind: t('view.flows') },
    { href: councilPath(c.id), label: c.title, kind: t('view.council') },
    { href: mediaPath(c.id), label: c.title, kind: t('view.media') },
    { href: hypothesesPath(c.id), label: c.title, kind: t('palette.hypotheses') },
    ...c.actors.flatMap((a) => [
      { href: actorPath(c.id, a.actor), label: `${a.name}: ${c.title}`, kind: t('palette.response') },
      { href: comparePath(c.id, a.actor), label: `${a.name}: ${c.title}`, kind: t('view.compare') },
      { href: dossierPath(c.id, a.actor), label: `${a.name}: ${c.title}`, kind: t('palette.dossier') },
    ]),
  ]);
  return [...crises, ...screens];
}
