import type { AlignedActor, AlignmentFinding } from '../analysis/index.ts';
import { named } from '../world/named.ts';
import type { Citations } from './citations.ts';
import { list, plural, signed } from './format.ts';
import type { Told } from './prose.ts';
import type { Claim, DossierInput, DossierSection } from './types.ts';

const percent = (share: number) => `${Math.round(share * 100)} %`;
const MOST_SILENT = 12;

/** Who shares the bloc of the actor, and who stands in another; the protagonists themselves are left out. */
interface Lines {
  readonly own: AlignedActor;
  readonly alike: readonly AlignedActor[];
  readonly otherwise: readonly AlignedActor[];
}

function linesOf({ beside: { alignment }, profile }: DossierInput): Lines | null {
  const [country] = profile.actor.split('.');
  const own = alignment?.actors.find((one) => one.actor === country);
  if (!alignment || !own) return null;
  const protagonists = new Set(alignment.axes.map(({ towards }) => towards.split('.')[0]));
  const others = alignment.actors
    .filter((one) => one !== own && !protagonists.has(one.actor))
    .sort((a, b) => linesBehind(b) - linesBehind(a) || (a.actor < b.actor ? -1 : 1));
  return {
    own,
    alike: others.filter((one) => one.bloc === own.bloc),
    otherwise: others.filter((one) => one.bloc !== own.bloc),
  };
}

const linesBehind = ({ stances }: AlignedActor) => stances.reduce((sum, one) => sum + one.lineages, 0);

/** The actors on the same line as this one, or on another. */
export function onLine(input: DossierInput, cites: Citations, which: 'alike' | 'otherwise'): Told {
  const found = linesOf(input)?.[which] ?? [];
  if (!found.length) return { text: 'nobody of whom these documents tell it', cites: [] };
  return { text: list(found.map(({ actor }) => named(input.name(actor)))), cites: citesOf(found, cites) };
}

const citesOf = (actors: readonly AlignedActor[], cites: Citations) =>
  cites.refs(actors.flatMap(({ stances }) => stances.flatMap(({ evidence }) => evidence)));

/** How the actor and each other stand to the protagonists, and how sure it is that they stand together. */
export function sameLine(input: DossierInput, cites: Citations): DossierSection | null {
  const lines = linesOf(input);
  const { alignment } = input.beside;
  if (!lines || !alignment) return null;
  const claim = (one: AlignedActor): Claim => ({
    figure: `stance.${one.actor}`,
    text: `${input.name(one.actor)}: ${stancesOf(one, input.name)}${together(one, lines.own, input)}.`,
    cites: citesOf([one], cites),
  });
  const silent = silence(alignment, input.name);
  return {
    id: 'same-line',
    title: 'Who takes the same line',
    lead: `${named(input.profile.actorName, true)} first, then those on its line, then the others; each by how much is told of it.`,
    claims: [
      ...[lines.own, ...lines.alike, ...lines.otherwise].map(claim),
      ...alignment.blocs.warnings.map((text) => ({ text, cites: [] })),
      ...(silent ? [{ figure: 'silent', text: silent, cites: [] }] : []),
    ],
  };
}

function stancesOf({ stances }: AlignedActor, name: (id: string) => string): string {
  const told = stances.map(
    ({ towards, against, for: plus, lineages, value }) =>
      `${value < 0 ? 'against' : value > 0 ? 'for' : 'neither for nor against'} ${named(name(towards))} (${against} of ${plural(lineages, 'independent line')} against, ${plus} for)`,
  );
  return list(told);
}

function together({ actor, bloc }: AlignedActor, own: AlignedActor, { name }: DossierInput): string {
  const like = own.like.find((one) => one.actor === actor);
  if (!like || like.together === null) return '';
  const how = bloc === own.bloc ? 'on' : 'off';
  const share = how === 'on' ? like.together : 1 - like.together;
  return `; ${how} the line of ${named(name(own.actor))} in ${percent(share)} of resamples (likeness ${signed(like.likeness)})`;
}

/** Named without a stance: silence only where it could have been heard. */
function silence({ silent }: AlignmentFinding, name: (id: string) => string): string | null {
  if (!silent.length) return null;
  const heard = silent.filter((one) => one.watchable).map((one) => named(name(one.actor)));
  const rest = silent.filter((one) => !one.watchable);
  const first = rest.slice(0, MOST_SILENT).map((one) => named(name(one.actor)));
  const more = rest.length - first.length;
  return [
    heard.length ? `Silent while watched: ${list(heard)}.` : '',
    rest.length
      ? `Named without a stance, in too few lines to call it silence: ${list(more ? [...first, `${more} more`] : first)}.`
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
