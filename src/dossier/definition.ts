import { z } from 'zod';
import { DemarcheError } from '../errors.ts';
import { STYLE_NAMES } from './cite/style.ts';
import { FIGURE_NAMES } from './live-figures.ts';
import { placeholdersIn } from './prose.ts';
import { SECTION_NAMES } from './section-list.ts';

/** A part of a dossier: Markdown with live figures (`{{deeds}}`), or a section made from rows. */
export type DossierPart = string | { readonly section: string; readonly title?: string };

/** What a dossier consists of. As JSON it is a file that a user writes; a template is one without crisis and actor. */
export interface DossierDefinition {
  /** Null: "ACTOR: response to “CRISIS”". May hold figures. */
  readonly title: string | null;
  readonly crisis: string | null;
  readonly actor: string | null;
  /** Crises to compare with; null: all that are stored. */
  readonly others: readonly string[] | null;
  /** Id of a citation style. */
  readonly style: string;
  readonly parts: readonly DossierPart[];
}

const text = z.string().trim().min(1);
const schema = z.strictObject({
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
  const found = schema.safeParse(raw);
  if (!found.success) {
    const [{ path, message }] = found.error.issues;
    const where = path.length ? `${path.join('.')}: ` : '';
    throw new DemarcheError('DOSSIER_INVALID', { reason: `${input}: ${where}${message}.` });
  }
  const { about: _, ...definition } = found.data;
  return checkDefinition(definition);
}

/** @throws DOSSIER_INVALID, DOSSIER_PLACEHOLDER_UNKNOWN when it asks for what there is not */
export function checkDefinition(definition: DossierDefinition): DossierDefinition {
  const prose = definition.parts.filter((part) => typeof part === 'string');
  for (const name of [definition.title ?? '', ...prose].flatMap(placeholdersIn))
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

/** The names of the figures and sections that a definition asks for. */
export function askedBy(definition: DossierDefinition): ReadonlySet<string> {
  const names = definition.parts.flatMap((part) =>
    typeof part === 'string' ? placeholdersIn(part) : [part.section],
  );
  return new Set([...placeholdersIn(definition.title ?? ''), ...names]);
}
