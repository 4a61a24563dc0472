import type { Command } from 'commander';
import {
  type CouncilFinding,
  councilFinding,
  usualDraft,
  vetoRecord,
  votesTold,
} from '../../analysis/index.ts';
import { dataHome } from '../../corpus/index.ts';
import { plural } from '../../dossier/format.ts';
import { lensesOf, rowsOfCrisis } from '../../dossier/gather.ts';
import { createEngine, type Engine } from '../../engine/index.ts';
import { DemarcheError } from '../../errors.ts';
import { example, isoDate } from '../options.ts';
import { say, sayJson, table } from '../output.ts';
import { withCorpus } from '../with-corpus.ts';

interface Options {
  readonly date?: string;
  readonly against?: string;
  readonly yes?: string;
  readonly no?: string;
  readonly abstain?: string;
  readonly procedural?: boolean;
  readonly json?: boolean;
}

const NOTHING = { events: [], quotes: [], attitudes: [] };

/** `demarche council` and `demarche vetoes`: what the Security Council could decide, and what was blocked before. */
export function addCouncil(program: Command): void {
  const council = program
    .command('council')
    .description('show what the Security Council could decide, and who can stop it')
    .argument('[crisis]', 'id of a crisis, whose documents tell how the members stand')
    .option('--against <id>', 'the state that the draft is directed against; usually the intervener')
    .option('--date <YYYY-MM-DD>', 'day of the vote; usually that of the trigger', isoDate)
    .option('--yes <ids>', 'members that are known to vote yes, e.g. FR,GB')
    .option('--no <ids>', 'members that are known to vote no')
    .option('--abstain <ids>', 'members that are known to abstain')
    .option('--procedural', 'a procedural decision: no veto')
    .option('--json', 'print JSON, with evidence and method cards')
    .addHelpText(
      'after',
      example('demarche council venezuela-2026', 'demarche council --date 2026-01-05 --no US --yes CN,RU'),
    );
  council.action(async (crisis: string | undefined, options: Options) => {
    const answer = (found: CouncilFinding, engine: Engine) =>
      options.json ? sayJson(found) : say(print(found, (id) => engine.world.actor(id).name));
    if (crisis)
      return withCorpus(async (corpus, engine) => {
        const { reports, ...rows } = await rowsOfCrisis(corpus, crisis, lensesOf(engine));
        const { against, date } = { ...usualDraft(rows.crisis), ...options };
        answer(find(engine, { ...options, date }, against, { ...rows, events: reports }), engine);
      });
    const engine = await createEngine({ home: dataHome() });
    answer(find(engine, options, options.against ?? null, NOTHING), engine);
  });

  program
    .command('vetoes')
    .description('list the drafts that permanent members blocked, by subject')
    .option('--by <id>', 'only those of one member, e.g. RU')
    .option('--about <words>', 'only subjects or regions that hold these words')
    .option('--from <YYYY-MM-DD>', 'first day', isoDate)
    .option('--to <YYYY-MM-DD>', 'last day', isoDate)
    .option('--json', 'print JSON')
    .addHelpText('after', example('demarche vetoes --by RU --about Ukraine'))
    .action(async (options) => {
      const engine = await createEngine({ home: dataHome() });
      const found = vetoRecord(engine.council.vetoes, options);
      if (options.json) return sayJson(found);
      say(`${plural(found.vetoes.length, 'draft')} blocked`);
      const by = (counts: Readonly<Record<string, number>>) =>
        Object.entries(counts)
          .map(([id, count]) => `${id} ${count}`)
          .join(', ');
      say(
        table(found.subjects.map((s) => [String(s.count), s.subject, `${s.first} – ${s.latest}`, by(s.by)])),
      );
    });
}

function find(
  engine: Engine,
  options: Options,
  against: string | null,
  rows: Parameters<typeof councilFinding>[0]['rows'],
): CouncilFinding {
  if (!options.date) throw new DemarcheError('USAGE', { reason: 'Give a crisis or --date.' });
  const found = councilFinding({
    council: engine.council,
    date: options.date,
    against,
    rows,
    told: votesTold({ yes: options.yes, no: options.no, abstain: options.abstain }),
    procedural: options.procedural ?? false,
    name: (id) => engine.world.actor(id).name,
  });
  if (!found)
    throw new DemarcheError('USAGE', { reason: `There was no Security Council on ${options.date}.` });
  return found;
}

function print(found: CouncilFinding, name: (id: string) => string): string {
  const rows = found.positions.map((one) => [
    one.permanent ? 'permanent' : 'elected',
    name(one.country),
    one.vote ?? '?',
    one.why,
  ]);
  const articles = found.articles.map((a) => [`Article ${a.article}`, a.measure ?? '', a.requires]);
  const notes = found.outcome.warnings.map((warning) => `Note: ${warning}`);
  return [found.headline, ...notes, '', table(rows), '', 'What the Charter asks:', table(articles)].join(
    '\n',
  );
}
