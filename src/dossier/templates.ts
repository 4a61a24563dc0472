import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { DemarcheError } from '../errors.ts';
import { type DossierDefinition, readDefinition } from './definition.ts';

const FOLDER = new URL('./templates/', import.meta.url);

/** Names of the templates, which are the files of `templates/` without their ending. */
export const TEMPLATE_NAMES: readonly string[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .map((file) => basename(file, '.json'))
  .sort();

/** @throws DOSSIER_INVALID when there is no such template */
export function templateOf(name = 'standard'): DossierDefinition {
  if (!TEMPLATE_NAMES.includes(name)) {
    const reason = `there is no template "${name}"; there are ${TEMPLATE_NAMES.join(', ')}.`;
    throw new DemarcheError('DOSSIER_INVALID', { reason });
  }
  return readDefinition(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'), `${name}.json`);
}
