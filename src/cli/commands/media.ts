import type { Command } from 'commander';
import { type MediaFigures, mediaFinding } from '../../analysis/index.ts';
import { signed } from '../../dossier/format.ts';
import { lensesOf, protagonistsOf, rowsOfCrisis } from '../../dossier/gather.ts';
import { named } from '../../world/named.ts';
import { example } from '../options.ts';
import { say, sayJson, table } from '../output.ts';
import { withCorpus } from '../with-corpus.ts';

const MOST_OUTLETS = 20;

/** `demarche media`: who published how much, in what tone and in whose words. */
export function addMedia(program: Command): void {
  program
    .command('media')
    .description(
      'show who published how much on a crisis, in what tone and in whose words, by owner and country',
    )
    .argument('<crisis>', 'id of a crisis')
    .option(
      '--towards <ids>',
      'towards whom tone is measured, e.g. US,VE; usually those with a role in the crisis',
    )
    .option('--json', 'print JSON, with evidence and the method card')
    .addHelpText('after', example('demarche media venezuela-2026 --towards US'))
    .action((crisis: string, options) =>
      withCorpus(async (corpus, engine) => {
        const rows = await rowsOfCrisis(corpus, crisis, lensesOf(engine));
        const protagonists = options.towards?.split(',') ?? protagonistsOf(rows.crisis);
        const found = mediaFinding({ ...rows, events: rows.reports, protagonists });
        if (options.json) return sayJson(found);
        const name = (id: string) => engine.world.actor(id).name;
        const head = [
          '',
          'publications',
          'days',
          'lag',
          ...protagonists.map((id: string) => `tone to ${named(name(id))}`),
          'own words',
        ];
        const block = (title: string, figures: readonly MediaFigures[]) =>
          `${title}\n${table([head, ...figures.map(cells)])}`;
        const notes = found.publications.warnings.map((warning) => `Note: ${warning}`);
        if (!found.publications.value) return say(notes.join('\n'));
        say(
          [
            ...notes,
            block('By owner', found.byOwnership),
            block('By country', found.byCountry),
            block('By outlet', found.outlets.slice(0, MOST_OUTLETS)),
          ].join('\n\n'),
        );
      }),
    );
}

function cells(one: MediaFigures): string[] {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  return [
    one.label,
    `${one.publications} (${percent(one.share)})`,
    String(one.days),
    one.lag === null ? '–' : String(one.lag),
    ...one.tone.map((tone) =>
      tone.value === null ? '–' : `${signed(tone.value)} (${tone.for} for, ${tone.against} against)`,
    ),
    one.voices ? percent(one.voices.own) : '–',
  ];
}
