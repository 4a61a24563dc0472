import { z } from 'zod';
import { MARKS, WEIGHTS } from '../../corpus/boards/hypotheses-board.ts';
import type { HypothesesDraft } from '../../corpus/index.ts';
import { hypothesesOf } from '../../dossier/boards.ts';
import { hypothesesMarkdown } from '../../dossier/index.ts';
import type { BoardChangeAnswer, HypothesesAnswer, HypothesesListAnswer } from '../api.ts';
import { MARK_COLUMNS, markLines } from '../board-columns.ts';
import { crisisOfBoard, crisisTitles, type ServerContext } from '../context.ts';
import { csvResponse } from '../csv.ts';
import type { Endpoints } from '../endpoint.ts';
import { boardId, by, changed, rowRef, text, words } from '../schemas.ts';
import { boardChanges } from './board-changes.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;

const id = z.string().max(20);
const change = z.discriminatedUnion('what', [
  z.object({ what: z.literal('board'), title: words, crisis: z.string().nullable().default(null) }),
  z.object({ what: z.literal('hypothesis'), id: id.optional(), text: words }),
  z.object({
    what: z.literal('evidence'),
    id: id.optional(),
    text: words.optional(),
    source: words.optional(),
    row: rowRef.optional(),
  }),
  z.object({
    what: z.literal('weight'),
    id,
    credibility: z.enum(WEIGHTS).optional(),
    relevance: z.enum(WEIGHTS).optional(),
  }),
  z.object({ what: z.literal('mark'), evidence: id, hypothesis: id, mark: z.enum(MARKS).nullable() }),
  z.object({ what: z.literal('removal'), id }),
]) satisfies z.ZodType<HypothesesDraft>;

/** Boards of competing hypotheses: figures, changes, history. */
export function hypothesesRoutes(endpoints: Endpoints, context: ServerContext): void {
  const { corpus } = context;

  endpoints.add(
    {
      method: 'get',
      path: '/hypotheses',
      summary: 'All boards of competing hypotheses, with what has least against it',
      query: z.object({ crisis: text }),
      answer: 'HypothesesListAnswer',
    },
    async ({ query: { crisis } }) => {
      const all = (await corpus.hypothesesBoards()).filter((one) => !crisis || one.crisis === crisis);
      const found = await Promise.all(all.map((one) => hypothesesOf(corpus, one.id)));
      return {
        crisis: await crisisOfBoard(context, crisis),
        titles: await crisisTitles(context, all),
        boards: found.map(({ board, headline, analysts, ranking }) => {
          const { id, title, crisis, hypotheses, evidence } = board;
          const leaders = ranking.value
            .filter(({ rank }) => rank === 1)
            .map(({ id, text }) => ({ id, text }));
          return {
            id,
            title,
            crisis,
            headline,
            leaders,
            analysts,
            hypotheses: hypotheses.length,
            evidence: evidence.length,
          };
        }),
      } satisfies Bare<HypothesesListAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'post',
      path: '/hypotheses',
      summary: 'Make a board of competing hypotheses',
      body: z.object({ id: boardId, title: words, crisis: z.string().nullable().default(null), by }),
      answer: 'BoardChangeAnswer',
    },
    async ({ body: { id, by, ...board } }) => {
      const change = await corpus.changeHypotheses(id, { what: 'board', ...board }, { by, create: true });
      return { change } satisfies Bare<BoardChangeAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/hypotheses/:board',
      summary: 'A board: matrix, ranking, diagnosticity, sensitivity, disagreement; as CSV one line a mark',
      query: z.object({ analysts: text.meta({ description: 'Only the marks of these, ana,bo.' }) }),
      formats: ['csv', 'md'],
      answer: 'HypothesesAnswer',
    },
    async ({ params, query, format }) => {
      const hypotheses = await hypothesesOf(corpus, params.board, query.analysts?.split(','));
      if (format === 'csv')
        return csvResponse(`hypotheses-${params.board}`, markLines(hypotheses), MARK_COLUMNS);
      if (format === 'md')
        return new Response(hypothesesMarkdown(hypotheses), {
          headers: { 'content-type': 'text/markdown; charset=utf-8' },
        });
      const crisis = await crisisOfBoard(context, hypotheses.board.crisis);
      return { hypotheses, crisis } satisfies Bare<HypothesesAnswer>;
    },
  );

  boardChanges(endpoints, {
    path: '/hypotheses/:board',
    noun: 'board',
    parts: 'title, hypothesis, evidence, weight, mark, removal',
    body: changed(change),
    history: (id) => corpus.hypothesesChanges(id),
    change: (id, draft, made) => corpus.changeHypotheses(id, draft, made),
    undo: (id, made, by) => corpus.undoHypotheses(id, made, by),
  });
}
