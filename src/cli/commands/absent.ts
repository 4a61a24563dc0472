import type { Command } from 'commander';
import type { AbsenceFinding, RungAbsence } from '../../analysis/index.ts';
import { plural } from '../../dossier/format.ts';
import { absencesOf, crisesAsked, lensesOf, rowsOfCrisis } from '../../dossier/gather.ts';
import { example } from '../options.ts';
import { say, sayJson, table } from '../output.ts';
import { withCorpus } from '../with-corpus.ts';

/** `demarche absent`: what an actor did not do, and how well that could be seen. */
export function addAbsent(program: Command): void {
  program
    .command('absent')
    .description('show what an actor did not do, rung by rung, and how well that could be seen')
    .argument('<crisis>', 'id of a crisis')
    .argument('[others...]', 'ids of crises to compare with; all crises when none is given')
    .requiredOption('--actor <id>', 'e.g. RU for Russia')
    .option('--json', 'print JSON, with evidence and the method card')
    .addHelpText('after', example('demarche absent venezuela-2026 --actor RU'))
    .action((crisis: string, others: string[], options) =>
      withCorpus(async (corpus, engine) => {
        const ids = await crisesAsked(corpus, others.length ? others : undefined);
        const lenses = lensesOf(engine);
        const read = (id: string) => rowsOfCrisis(corpus, id, lenses);
        const found = await absencesOf(read, options.actor, crisis, ids, lenses);
        if (options.json) sayJson(found);
        else say(print(found));
      }),
    );
}

function print({ actorName, coverage, rungs }: AbsenceFinding): string {
  const { days, daysReported, lineages } = coverage.value;
  const head = `${actorName}: named by ${plural(lineages, 'independent line')} of reporting on ${daysReported} of ${days} days.`;
  const notes = coverage.warnings.map((warning) => `Note: ${warning}`);
  const rows = [...rungs]
    .reverse()
    .map((one) => [one.channel, String(one.rung), one.name, cell(one), elsewhere(one)]);
  const columns = ['channel', 'rung', '', 'here', 'other crises: by it, by anybody'];
  return [head, ...notes, '', table([columns, ...rows])].join('\n');
}

function cell({ watch, seen, missed }: RungAbsence): string {
  if (watch === 'seen') return plural(seen.value, 'event');
  if (watch === 'not-watchable') return 'not watchable';
  return `not seen; missed: ${Math.round(missed! * 100)} %`;
}

function elsewhere({ elsewhere: { crises, byActor, byAnybody } }: RungAbsence): string {
  return crises ? `${byActor}, ${byAnybody} of ${crises}` : '';
}
