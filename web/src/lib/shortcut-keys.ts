import type { MessageKey } from './text.ts';

/** The chord that finds anything; on a Mac it is written ⌘K. */
export const FIND_CHORD = 'Ctrl K';

/** Every shortcut with the message that says what it does: what `?` shows, and the table of web/README.md (a test compares them). */
export const SHORTCUTS: readonly (readonly [readonly string[], MessageKey])[] = [
  [[FIND_CHORD, '/'], 'shortcuts.find'],
  [['?'], 'shortcuts.title'],
  [['g', 'c'], 'nav.crises'],
  [['g', 'd'], 'nav.documents'],
  [['g', 'h'], 'nav.hypotheses'],
  [['g', 's'], 'nav.scenarios'],
  [['g', 'p'], 'nav.actors'],
  [['g', 'o'], 'nav.dossiers'],
  [['g', 'w'], 'nav.who'],
  [['g', 'a'], 'nav.add'],
  [['j'], 'shortcuts.next'],
  [['k'], 'shortcuts.previous'],
  [['n'], 'shortcuts.nextSentence'],
  [['p'], 'shortcuts.previousSentence'],
  [['e'], 'shortcuts.explain'],
  [['a'], 'shortcuts.accept'],
  [['x'], 'shortcuts.reject'],
  [['c'], 'shortcuts.correct'],
  [['u'], 'shortcuts.undo'],
  [['n'], 'shortcuts.add'],
  [[']'], 'shortcuts.nextOpen'],
  [['y'], 'shortcuts.copy'],
  [['1', '2', '3', '4'], 'shortcuts.layers'],
  [['C', 'c', 'n', 'i', 'I', 'x'], 'keys.marks'],
  [['Del'], 'keys.clear'],
  [['u'], 'keys.undo'],
  [['←', '↑', '↓', '→'], 'keys.walk'],
  [['+', '−', '0'], 'keys.map'],
  [['Esc'], 'shortcuts.close'],
];
