import type { Command } from 'commander';
import { addAdd } from './add.ts';
import { addCode } from './code.ts';
import { addCrisis } from './crisis.ts';
import { addDossier } from './dossier.ts';
import { addExplain } from './explain.ts';
import { addExport } from './export.ts';
import { addParse } from './parse.ts';
import { addProfile } from './profile.ts';
import { addSearch } from './search.ts';
import { addServe } from './serve.ts';
import { addWho } from './who.ts';

/** Every command, in the order in which an analyst meets them. */
export const COMMANDS: readonly ((program: Command) => void)[] = [
  addServe,
  addAdd,
  addCrisis,
  addProfile,
  addDossier,
  addSearch,
  addExport,
  addCode,
  addExplain,
  addWho,
  addParse,
];
