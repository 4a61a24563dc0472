import { z } from 'zod';
import type { Change, ChangeBy } from '../../corpus/index.ts';
import type { BoardChangeAnswer, BoardChangesAnswer } from '../api.ts';
import type { Endpoints } from '../endpoint.ts';
import { by } from '../schemas.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;

/** A kind of board, as its history is served. */
interface BoardKind<Draft> {
  /** With the board's id as its last part: `/hypotheses/:board`. */
  readonly path: string;
  /** What it is called: `board`. */
  readonly noun: string;
  /** What can be changed, for the description. */
  readonly parts: string;
  readonly body: z.ZodType<ChangeBy & { readonly change: Draft }>;
  readonly history: (id: string) => Promise<readonly Change[]>;
  readonly change: (id: string, draft: Draft, made: ChangeBy) => Promise<Change>;
  readonly undo: (id: string, change: string, by: string) => Promise<Change>;
}

/** The history of a kind of board: to read, to add to, to take back from. */
export function boardChanges<Draft>(endpoints: Endpoints, kind: BoardKind<Draft>): void {
  const { path, noun } = kind;
  const key = path.slice(path.lastIndexOf(':') + 1);

  endpoints.add(
    {
      method: 'get',
      path: `${path}/changes`,
      summary: `Every change of a ${noun}, with who and when; undone ones included`,
      answer: 'BoardChangesAnswer',
    },
    async ({ params }) => ({ changes: await kind.history(params[key]) }) satisfies Bare<BoardChangesAnswer>,
  );

  endpoints.add(
    {
      method: 'post',
      path: `${path}/changes`,
      summary: `Change a ${noun}: ${kind.parts}`,
      body: kind.body,
      answer: 'BoardChangeAnswer',
    },
    async ({ params, body: { change, ...made } }) =>
      ({ change: await kind.change(params[key], change, made) }) satisfies Bare<BoardChangeAnswer>,
  );

  endpoints.add(
    {
      method: 'delete',
      path: `${path}/changes/:change`,
      summary: `Take a change of a ${noun} back; it stays in the history`,
      query: z.object({ by }),
      answer: 'BoardChangeAnswer',
    },
    async ({ params, query }) =>
      ({
        change: await kind.undo(params[key], params.change, query.by),
      }) satisfies Bare<BoardChangeAnswer>,
  );
}
