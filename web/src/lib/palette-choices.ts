import type {
  CrisesAnswer,
  DossiersAnswer,
  HypothesesListAnswer,
  ScenariosAnswer,
} from '../../../src/server/api.ts';
import {
  actorPath,
  alignmentPath,
  boardPath,
  comparePath,
  consistencyPath,
  councilPath,
  crisisPath,
  dossierPath,
  flowsPath,
  hypothesesPath,
  mediaPath,
  reviewPath,
  scenarioPath,
  scenariosPath,
  scoresPath,
  storedDossierPath,
} from '../api/paths.ts';
import { t } from './text.ts';

/** Something that can be gone to, or done. */
export interface Choice {
  readonly label: string;
  readonly kind: string;
  readonly href?: string;
  readonly run?: () => void;
}

/** What there is to find besides documents. */
export interface Known {
  readonly crises: CrisesAnswer['crises'];
  readonly boards: HypothesesListAnswer['boards'];
  readonly scenarios: ScenariosAnswer['scenarios'];
  readonly dossiers: DossiersAnswer['dossiers'];
}

const SCREENS = [
  ['/', 'nav.crises'],
  ['/documents', 'nav.documents'],
  ['/actors', 'nav.actors'],
  [hypothesesPath(), 'nav.hypotheses'],
  [scenariosPath(), 'nav.scenarios'],
  [scoresPath(), 'scen.scores'],
  ['/dossiers', 'nav.dossiers'],
  ['/who', 'nav.who'],
  ['/publishers', 'publishers.title'],
  ['/add', 'nav.add'],
  ['/crises/new', 'home.new'],
] as const;

/** Every crisis with its views, every actor in it, boards, scenarios, dossiers and screens, in that order. */
export function placesToGo({ crises, boards, scenarios, dossiers }: Known): Choice[] {
  return [
    ...crises.map((c) => ({ href: crisisPath(c.id), label: c.title, kind: t('palette.crisis') })),
    ...crises.flatMap(({ id, title, actors }) =>
      actors.flatMap(({ actor, name }) => {
        const label = t('palette.of', { name, title });
        return [
          { href: actorPath(id, actor), label, kind: t('palette.response') },
          { href: comparePath(id, actor), label, kind: t('view.compare').toLowerCase() },
          { href: consistencyPath(id, actor), label, kind: t('view.consistency').toLowerCase() },
          { href: dossierPath(id, actor), label, kind: t('palette.dossier') },
        ];
      }),
    ),
    ...crises.flatMap(({ id, title }) => [
      { href: flowsPath(id, 'matrix'), label: title, kind: t('view.flows').toLowerCase() },
      { href: alignmentPath(id), label: title, kind: t('view.alignment').toLowerCase() },
      { href: councilPath(id), label: title, kind: t('view.council').toLowerCase() },
      { href: mediaPath(id), label: title, kind: t('view.media').toLowerCase() },
      { href: hypothesesPath(id), label: title, kind: t('view.hypotheses').toLowerCase() },
      { href: scenariosPath(id), label: title, kind: t('view.scenarios').toLowerCase() },
      { href: reviewPath(id), label: title, kind: t('view.review').toLowerCase() },
    ]),
    ...boards.map((b) => ({ href: boardPath(b.id), label: b.title, kind: t('palette.board') })),
    ...scenarios.map((s) => ({ href: scenarioPath(s.id), label: s.title, kind: t('palette.scenario') })),
    ...dossiers.map((d) => ({
      href: storedDossierPath(d.id),
      label: d.title ?? d.id,
      kind: t('palette.stored'),
    })),
    ...SCREENS.map(([href, key]) => ({ href, label: t(key), kind: t('palette.screen') })),
  ];
}

/** Those that hold all the words, whole names first: what begins with them before what merely holds them. */
export function matching(choices: readonly Choice[], words: string): Choice[] {
  const needles = words.toLowerCase().split(/\s+/).filter(Boolean);
  const first = words.trim().toLowerCase();
  return choices
    .filter(({ label, kind }) => needles.every((n) => `${label} ${kind}`.toLowerCase().includes(n)))
    .map((choice, at) => ({ choice, at, begins: choice.label.toLowerCase().startsWith(first) ? 0 : 1 }))
    .sort((a, b) => a.begins - b.begins || a.at - b.at)
    .map(({ choice }) => choice);
}
