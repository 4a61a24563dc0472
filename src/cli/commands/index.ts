import type { Command } from 'commander';

type AddCommand = (program: Command) => void;

/**
 * Every command, in the order in which an analyst meets them. They are loaded on demand: a command starts in a fraction
 * of the time that loading the server, the readers and the engine for all of them would take.
 */
const LOADERS: Readonly<Record<string, () => Promise<AddCommand>>> = {
  serve: async () => (await import('./serve.ts')).addServe,
  add: async () => (await import('./add.ts')).addAdd,
  crisis: async () => (await import('./crisis.ts')).addCrisis,
  profile: async () => (await import('./profile.ts')).addProfile,
  flows: async () => (await import('./flows.ts')).addFlows,
  silent: async () => (await import('./silent.ts')).addSilent,
  absent: async () => (await import('./absent.ts')).addAbsent,
  compare: async () => (await import('./compare.ts')).addCompare,
  align: async () => (await import('./align.ts')).addAlign,
  consistency: async () => (await import('./consistency.ts')).addConsistency,
  council: async () => (await import('./council.ts')).addCouncil,
  ties: async () => (await import('./ties.ts')).addTies,
  media: async () => (await import('./media.ts')).addMedia,
  hypotheses: async () => (await import('./hypotheses.ts')).addHypotheses,
  scenarios: async () => (await import('./scenarios.ts')).addScenarios,
  events: async () => (await import('./events.ts')).addEvents,
  dossier: async () => (await import('./dossier.ts')).addDossier,
  dossiers: async () => (await import('./dossiers.ts')).addDossiers,
  verify: async () => (await import('./verify.ts')).addVerify,
  search: async () => (await import('./search.ts')).addSearch,
  export: async () => (await import('./export.ts')).addExport,
  code: async () => (await import('./code.ts')).addCode,
  explain: async () => (await import('./explain.ts')).addExplain,
  who: async () => (await import('./who.ts')).addWho,
  parse: async () => (await import('./parse.ts')).addParse,
};

/** The command of that name alone, or all of them (for the help and the reference). */
export function loadCommands(name?: string): Promise<AddCommand[]> {
  const chosen = name && Object.hasOwn(LOADERS, name) ? [LOADERS[name]] : Object.values(LOADERS);
  return Promise.all(chosen.map((load) => load()));
}
