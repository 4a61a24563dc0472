import { DemarcheError, type ErrorCode } from '../errors.ts';
import { suggestions } from '../world/suggestions.ts';
import { FIGURE_NAMES } from './live-figures.ts';
import { type Block, figuresIn, type Place, placeKey, placesIn } from './prose.ts';
import type { CitedSentence, Dossier } from './types.ts';

/** Where something stands in the prose: UTF-16 units, [start, end). */
export interface InProse {
  readonly start: number;
  readonly end: number;
}

/** A live figure in prose, as it is told now; `told` is null where the dossier cannot be made yet. */
export interface FigureInProse extends InProse {
  readonly name: string;
  readonly told: string | null;
  /** Numbers of the sentences behind it, in `evidence`. */
  readonly cites: readonly number[];
}

/** A cited place in prose; `cite` is the number of its sentence, null where there is none. */
export interface CitationInProse extends InProse {
  readonly place: Place;
  readonly cite: number | null;
}

export interface ProseProblem extends InProse {
  readonly code: ErrorCode;
  readonly message: string;
  /** What may have been meant, the likeliest first. */
  readonly suggestions: readonly string[];
}

/** Prose as it would be written, with what it holds and what is wrong with it. */
export interface ProseCheck {
  readonly blocks: readonly Block[];
  readonly figures: readonly FigureInProse[];
  readonly citations: readonly CitationInProse[];
  readonly problems: readonly ProseProblem[];
  readonly evidence: readonly CitedSentence[];
}

/**
 * Reads one stretch of prose as its author types it. Pure.
 * @param dossier  one that was made of this prose alone; null where none can be made, for want of a crisis or an actor
 */
export function checkProse(prose: string, dossier: Dossier | null): ProseCheck {
  const blocks = dossier?.sections.flatMap((section) => section.prose ?? []) ?? [];
  const runs = blocks.flatMap((block) => block.runs);
  const evidence = dossier?.evidence ?? [];
  const figures = figuresIn(prose).map(({ name, at: [start, end] }): FigureInProse => {
    const run = runs.find((one) => one.figure === name);
    return { name, start, end, told: run?.text ?? null, cites: run?.cites ?? [] };
  });
  const citations = placesIn(prose).map(({ at: [start, end], ...place }): CitationInProse => {
    const found = evidence.find(
      (one) => one.docId === place.docId && one.start <= place.start && place.start < one.end,
    );
    const stands = found && dossier?.manifest.figures[`cited.${placeKey(place)}`] !== 'gone';
    return { place, start, end, cite: stands ? found.number : null };
  });
  const problems = [
    ...figures.filter(({ name }) => !FIGURE_NAMES.includes(name)).map(unknownFigure),
    ...unclosed(prose),
    ...(dossier ? citations.filter(({ cite }) => cite === null).map(unknownPlace) : []),
  ].sort((a, b) => a.start - b.start);
  return { blocks, figures, citations, problems, evidence };
}

function unknownFigure({ name, start, end }: InProse & { readonly name: string }): ProseProblem {
  const { code, message } = new DemarcheError('DOSSIER_PLACEHOLDER_UNKNOWN', {
    name,
    known: FIGURE_NAMES.join(', '),
  });
  return { code, message, start, end, suggestions: suggestions(name, FIGURE_NAMES) };
}

function unknownPlace({ place, start, end }: CitationInProse): ProseProblem {
  const { code, message } = new DemarcheError('DOSSIER_CITATION_UNKNOWN', { place: placeKey(place) });
  return { code, message, start, end, suggestions: [] };
}

/** `{{` that nothing closes: a figure while it is being typed. */
function unclosed(prose: string): ProseProblem[] {
  return [...prose.matchAll(/\{\{([^{}\n]*)(?=\n|\{|$)/g)].map((match) =>
    unknownFigure({ name: match[1].trim(), start: match.index, end: match.index + match[0].length }),
  );
}
