import { useEffect, useMemo, useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type {
  CrisesAnswer,
  DocumentsAnswer,
  DossiersAnswer,
  HypothesesListAnswer,
  ScenariosAnswer,
} from '../../../src/server/api.ts';
import { useApi } from '../api/client.ts';
import { documentPath, withQuery } from '../api/paths.ts';
import { guideTo } from '../lib/guide.ts';
import { type Choice, matching, placesToGo } from '../lib/palette-choices.ts';
import { t } from '../lib/text.ts';
import { Dialog } from './dialog.tsx';
import css from './palette.module.css';

interface PaletteProps {
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  /** What can be done from anywhere. */
  readonly commands: readonly Choice[];
}

/** Find anything: screens, crises, actors' responses, documents by their words. ⌘K or Ctrl K opens it everywhere. */
export function Palette({ open, onOpen, onClose, commands }: PaletteProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return;
      event.preventDefault();
      onOpen();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [onOpen]);
  return open ? <PaletteDialog onClose={onClose} commands={commands} /> : null;
}

function PaletteDialog({ onClose, commands }: Pick<PaletteProps, 'onClose' | 'commands'>) {
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const crises = useApi<CrisesAnswer>('/api/crises');
  const trimmed = words.trim();
  const found = useApi<DocumentsAnswer>(
    trimmed.length > 2 ? withQuery('/api/documents', { q: trimmed, limit: 6 }) : null,
    true,
  );
  const boards = useApi<HypothesesListAnswer>('/api/hypotheses');
  const scenarios = useApi<ScenariosAnswer>('/api/scenarios');
  const dossiers = useApi<DossiersAnswer>('/api/dossiers');
  const places = useMemo(
    () =>
      placesToGo({
        crises: crises.data?.crises ?? [],
        boards: boards.data?.boards ?? [],
        scenarios: scenarios.data?.scenarios ?? [],
        dossiers: dossiers.data?.dossiers ?? [],
      }),
    [crises.data, boards.data, scenarios.data, dossiers.data],
  );
  const choices = useMemo(() => {
    const todo: Choice[] = [
      ...commands,
      ...(crises.data?.crises.some((c) => c.id === 'venezuela-2026')
        ? [{ label: t('palette.guide'), kind: t('palette.command'), run: () => guideTo(0) }]
        : []),
    ];
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
            kind: t('nav.documents').toLowerCase(),
          },
        ]
      : [];
    return [...matching([...places, ...todo], trimmed).slice(0, 9), ...documents, ...search];
  }, [places, commands, crises.data, found.data, trimmed]);
  const chosen = Math.min(at, choices.length - 1);
  useEffect(() => {
    document.getElementById(`palette-${chosen}`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const go = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    if (choice.href) navigate(choice.href);
    else choice.run?.();
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
            key={`${choice.kind}${choice.href}${choice.label}`}
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
