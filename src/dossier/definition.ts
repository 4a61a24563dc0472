import { z } from 'zod';
import type { DossierDefinition, DossierPart } from '../corpus/boards/stored-dossier.ts';
import { DemarcheError } from '../errors.ts';
import { STYLE_NAMES } from './cite/style.ts';
import { FIGURE_NAMES } from './live-figures.ts';
import { placeholdersIn } from './prose.ts';
import { SECTION_NAMES } from './section-list.ts';

export type { DossierDefinition, DossierPart };

const text = z.string().trim().min(1);
/** The JSON of a definition. */
export const definitionSchema = z.strictObject({
  about: text.optional(),
  title: text.nullable().default(null),
  crisis: text.nullable().default(null),
  actor: text.nullable().default(null),
  others: z.array(text).nullable().default(null),
  style: text.default('notes'),
  parts: z
    .array(
      z.union([
        text,
        z.array(z.string()).transform((lines) => lines.join('\n')),
        z.strictObject({ section: text, title: text.optional() }),
      ]),
    )
    .min(1),
});

/**
 * Reads a definition or a template.
 * @param input  how a message names it, such as the file
 * @throws DOSSIER_INVALID, DOSSIER_PLACEHOLDER_UNKNOWN
 */
export function readDefinition(json: string, input: string): DossierDefinition {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch (cause) {
    throw new DemarcheError('DOSSIER_INVALID', { reason: `${input} is not JSON.` }, { cause });
  }
  const found = definitionSchema.safeParse(raw);
  if (!found.success) {
    const [{ path, message }] = found.error.issues;
    const where = path.length ? `${path.join('.')}: ` : '';
    throw new DemarcheError('DOSSIER_INVALID', { reason: `${input}: ${where}${message}.` });
  }
  return checkDefinition(definitionFrom(found.data));
}

/** A definition out of its checked JSON. */
export function definitionFrom({
  about: _,
  ...definition
}: z.output<typeof definitionSchema>): DossierDefinition {
  return definition;
}

/** @throws DOSSIER_INVALID, DOSSIER_PLACEHOLDER_UNKNOWN when it asks for what there is not */
export function checkDefinition(definition: DossierDefinition): DossierDefinition {
  for (const name of proseOf(definition).flatMap(placeholdersIn))
    if (!FIGURE_NAMES.includes(name))
      throw new DemarcheError('DOSSIER_PLACEHOLDER_UNKNOWN', { name, known: FIGURE_NAMES.join(', ') });
  for (const part of definition.parts)
    if (typeof part !== 'string' && !SECTION_NAMES.includes(part.section)) {
      const reason = `there is no section "${part.section}"; there are ${SECTION_NAMES.join(', ')}.`;
      throw new DemarcheError('DOSSIER_INVALID', { reason });
    }
  if (!STYLE_NAMES.includes(definition.style)) {
    const reason = `there is no citation style "${definition.style}"; there are ${STYLE_NAMES.join(', ')}.`;
    throw new DemarcheError('DOSSIER_INVALID', { reason });
  }
  return definition;
}

/** Everything in a definition that its author wrote as Markdown. */
export function proseOf({ title, parts }: Pick<DossierDefinition, 'title' | 'parts'>): string[] {
  return [title ?? '', ...parts.filter((part) => typeof part === 'string')];
}

/** The names of the figures and sections that a definition asks for. */
export function askedBy(definition: DossierDefinition): ReadonlySet<string> {
  const names = definition.parts.flatMap((part) =>
    typeof part === 'string' ? placeholdersIn(part) : [part.section],
  );
  return new Set([...placeholdersIn(definition.title ?? ''), ...names]);
}
