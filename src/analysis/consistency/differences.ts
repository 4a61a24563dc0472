import type { CrisisDefinition } from '../../corpus/crisis.ts';
import type { Ties } from '../../world/index.ts';
import { named } from '../../world/named.ts';
import { once } from '../once.ts';
import { stance } from '../stance.ts';
import { plural } from '../words.ts';
import { type CrisisMaterial, hasRole } from './invocations.ts';

/** What the actor is in a crisis, and who stands on either side of it. */
export interface Setting {
  /** `intervener`, `target` or `bystander`; of a group, how many of its members are which. */
  readonly role: string;
  readonly interveners: readonly Standing[];
  readonly targets: readonly Standing[];
  readonly reporting: string;
}

/** How the actor stands to a protagonist: by what it did and said of it there, and by treaty. */
export interface Standing {
  readonly protagonist: string;
  /** `ally`, `adversary`, `mixed`, `itself` or `unknown`; of a group, how many of its members are which. */
  readonly relation: string;
  /** Organisations of mutual defence that the actor, or some of the group, shared with it when the crisis began. */
  readonly alliances: readonly string[];
}

/** Ties of two states at a day; `Ties.between` of the world is one. */
export type TiesBetween = Ties['between'];

/** From which stance on somebody is called an ally or, below its negative, an adversary. */
const LEANS = 1 / 3;

/** @param spoken  lines of reporting in which the actors speak */
export function settingOf(
  material: CrisisMaterial,
  actors: readonly string[],
  spoken: readonly string[],
  ties: TiesBetween,
): Setting {
  const { crisis } = material;
  const began = crisis.trigger.date ?? crisis.from;
  const allied = (actor: string, other: string) =>
    began && actor !== other
      ? ties(actor, other, began).filter((tie) => tie.kind === 'mutual defence' && tie.org)
      : [];
  const standings = (role: string) =>
    (crisis.roles[role] ?? []).map((protagonist) => ({
      protagonist,
      relation: counted(actors.map((actor) => relationOf(material, actor, protagonist))),
      alliances: [
        ...new Set(
          actors.flatMap((actor) => allied(actor, protagonist.split('.')[0]).map((tie) => tie.org!)),
        ),
      ].sort(),
    }));
  const real = new Set(material.documents.filter((doc) => !doc.sample).map((doc) => doc.lineageId));
  const samples = spoken.filter((line) => !real.has(line)).length;
  return {
    role: counted(actors.map((actor) => roleIn(crisis, actor))),
    interveners: standings('intervener'),
    targets: standings('target'),
    reporting: `${plural(spoken.length, 'line')}${samples ? `, ${samples === spoken.length ? 'all' : samples} samples` : ''}`,
  };
}

/** How two crises differ for the actor, in sentences; a difference in what it invokes may come from any of these. */
export function differences(
  here: { readonly title: string; readonly setting: Setting },
  there: { readonly title: string; readonly setting: Setting },
  name: (id: string) => string,
): string[] {
  const found: string[] = [];
  const differ = (what: string, a: string, b: string) => {
    if (a !== b) found.push(`${what}: ${a} in ${here.title}, ${b} in ${there.title}.`);
  };
  const who = (standings: readonly Standing[]) =>
    standings
      .map(
        ({ protagonist, relation, alliances }) =>
          `${named(name(protagonist))} (${[relation, ...alliances.map(name)].join('; ')})`,
      )
      .join(', ') || 'nobody named';
  differ('Its own role', here.setting.role, there.setting.role);
  differ('Who intervenes', who(here.setting.interveners), who(there.setting.interveners));
  differ('Against whom', who(here.setting.targets), who(there.setting.targets));
  differ('Reporting', here.setting.reporting, there.setting.reporting);
  return found;
}

function roleIn(crisis: CrisisDefinition, actor: string): string {
  if (hasRole(crisis, 'intervener', actor)) return 'intervener';
  return hasRole(crisis, 'target', actor) ? 'target' : 'bystander';
}

/** By events and attitudes alone: the quotes are what is compared, and would make the adversary out of the accusation. */
function relationOf(material: CrisisMaterial, actor: string, protagonist: string): string {
  if (actor === protagonist.split('.')[0]) return 'itself';
  // The same for every principle that is asked about.
  const known = relationsIn(material);
  const pair = `${actor} ${protagonist}`;
  const relation = known.get(pair) ?? relationBy(material, actor, protagonist);
  known.set(pair, relation);
  return relation;
}

const relationsIn = once((_: CrisisMaterial) => new Map<string, string>());

function relationBy(material: CrisisMaterial, actor: string, protagonist: string): string {
  const found = stance({ ...material, quotes: [] }, actor, protagonist);
  if (!found) return 'unknown';
  return found.value >= LEANS ? 'ally' : found.value <= -LEANS ? 'adversary' : 'mixed';
}

/** "adversary"; of several "adversary 12, unknown 15". */
function counted(labels: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  if (counts.size === 1) return labels[0];
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([label, count]) => `${label} ${count}`)
    .join(', ');
}
