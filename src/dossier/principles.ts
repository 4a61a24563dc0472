import {
  type Consistency,
  type CrisisPair,
  type Invocation,
  type PrincipleInCrisis,
  tellInterval,
} from '../analysis/index.ts';
import { named } from '../world/named.ts';
import type { Citations } from './citations.ts';
import { list, plural, signed, wordsOf } from './format.ts';
import type { Told } from './prose.ts';
import type { Cell, DossierInput, DossierSection } from './types.ts';

const MOST_QUOTES = 2;

/** What the actor invoked, here beside each other crisis in which it or this one holds such words; quote beside quote. */
export function principles({ beside, profile }: DossierInput, cites: Citations): DossierSection | null {
  if (!beside.consistency.length) return null;
  const rows = beside.consistency.flatMap((one) => rowsOf(one, cites));
  const differs = new Map(beside.consistency.flatMap(({ pairs }) => pairs).map((one) => [one.there, one]));
  const notes = [...differs.values()].flatMap((pair) => [
    ...pair.differs.map((text) => `What differs: ${text}`),
    ...pair.divergence.warnings,
  ]);
  return {
    id: 'principles',
    title: 'Principles invoked',
    lead: `What ${named(profile.actorName)} appealed to in its own words: in how many of the lines in which it speaks, and whose part it takes. A difference between crises is not yet a double standard: what else differs stands below.`,
    table: { head: ['Principle', 'Here', 'There', 'More often here than there'], rows },
    claims: [...new Set(notes)].map((text) => ({ text, cites: [] })),
  };
}

function rowsOf({ principle, crises, pairs }: Consistency, cites: Citations) {
  const [here, ...others] = crises;
  const told = others.filter((there) => here.invocations.length || there.invocations.length);
  if (!others.length && here.invocations.length)
    return [
      {
        figure: `principle.${principle}`,
        cells: [{ text: words(principle) }, cell(here, cites), { text: '–' }, { text: '–' }],
      },
    ];
  return told.map((there) => ({
    figure: `principle.${principle}.${there.crisis}`,
    cells: [
      { text: words(principle) },
      cell(here, cites),
      cell(there, cites, `${there.title}: `),
      { text: divergence(pairs.find((pair) => pair.there === there.crisis)!) },
    ],
  }));
}

function cell(one: PrincipleInCrisis, cites: Citations, title = ''): Cell {
  if (!one.lines) return { text: `${title}not heard: it does not speak in these documents` };
  if (!one.invocations.length) return { text: `${title}no such words in ${plural(one.lines, 'line')}` };
  const shown = [...new Map(one.invocations.map((own) => [wordsOf(own.row), own])).values()].slice(
    0,
    MOST_QUOTES,
  );
  const quotes = shown.map((own) => wordsOf(own.row)).join('; ');
  return {
    text: `${title}${invoking(one)} of ${plural(one.lines, 'line')}, ${part(one.invocations)}: ${quotes}`,
    cites: numbers(shown, cites),
  };
}

/** Whose part the words take. */
function part(invocations: readonly Invocation[]): string {
  const sides = new Set(invocations.map((one) => one.side));
  const told = {
    target: 'for the one intervened against',
    intervener: 'for the intervener',
    neither: 'in general',
  };
  return list([...sides].map((side) => told[side]));
}

function divergence({ divergence: { value, interval } }: CrisisPair): string {
  return value === null ? 'not known' : `${signed(value)}${tellInterval(interval, signed)}`;
}

const invoking = ({ invocations }: PrincipleInCrisis) =>
  new Set(invocations.map((one) => one.row.lineageId)).size;

const numbers = (invocations: readonly Invocation[], cites: Citations) =>
  [...new Set(invocations.map((one) => cites.row(one.row)))].sort((a, b) => a - b);

/** "sovereignty (in 1 of 3 lines in which it speaks)": what was invoked in this crisis. */
export function invokedHere({ beside }: DossierInput, cites: Citations): Told {
  const here = beside.consistency.map(({ principle, crises: [own] }) => ({ principle, own }));
  const told = here.filter(({ own }) => own.invocations.length);
  const texts = told.map(
    ({ principle, own }) =>
      `${words(principle).toLowerCase()} (in ${invoking(own)} of the ${plural(own.lines, 'line')} in which it speaks)`,
  );
  return {
    text: list(texts) || 'no principle',
    cites: numbers(
      told.flatMap(({ own }) => own.invocations),
      cites,
    ),
  };
}

/** Principle by principle: invoked here, and in which other crises there or not. */
export function acrossCrises({ beside }: DossierInput, cites: Citations, most: number): Told {
  const told = beside.consistency
    .filter(({ crises }) => crises.some((one) => one.invocations.length))
    .sort((a, b) => Number(b.crises[0].invocations.length > 0) - Number(a.crises[0].invocations.length > 0))
    .slice(0, most);
  const texts = told.map(({ principle, crises: [here, ...others] }) => {
    const said = others.filter((one) => one.invocations.length);
    const not = others.filter((one) => !one.invocations.length);
    const where = (some: readonly PrincipleInCrisis[]) =>
      list(
        some.map(
          (one) =>
            `${one.title} (${one.invocations.length ? `${invoking(one)} of ` : ''}${plural(one.lines, 'line')})`,
        ),
      );
    const verb = here.invocations.length ? 'was invoked here' : 'was not invoked here';
    const there = said.length ? `${here.invocations.length ? ' and' : ', but'} in ${where(said)}` : '';
    const missing =
      not.length && here.invocations.length
        ? `${said.length ? ',' : ''} but in no words in ${where(not)}`
        : '';
    return `${words(principle)} ${verb}${there}${missing}`;
  });
  return {
    text: texts.join('; ') || 'no principle was invoked in any of them',
    cites: numbers(
      told.flatMap(({ crises }) => crises.flatMap((one) => one.invocations)),
      cites,
    ),
  };
}

/** "Non-use of force" out of `non-use-of-force`. */
export function words(principle: string): string {
  const told = principle.replace(/-/g, ' ').replace(/^non /, 'non-');
  return told[0].toUpperCase() + told.slice(1);
}
