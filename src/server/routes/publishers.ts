import { z } from 'zod';
import type { PublisherAnswer, PublishersAnswer } from '../api.ts';
import type { ServerContext } from '../context.ts';
import type { Endpoints } from '../endpoint.ts';
import { by, text } from '../schemas.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;

const word = z.object({
  name: z.string().trim().min(1).max(200).optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2,12}$/, 'is no ISO 3166 code such as FR')
    .nullable()
    .optional(),
  ownership: z
    .enum(['official', 'state-controlled', 'state-affiliated', 'public-service', 'independent', 'unknown'])
    .optional(),
  by,
  note: text,
});

/** Who put documents out: whose it is, from the tables or by an analyst's word. */
export function publisherRoutes(endpoints: Endpoints, { corpus }: ServerContext): void {
  endpoints.add(
    {
      method: 'get',
      path: '/publishers',
      summary: 'Publishers, those with most documents first, and what analysts said of them',
      answer: 'PublishersAnswer',
    },
    async () => {
      const [rows, changes] = await Promise.all([corpus.publishers(), corpus.publisherChanges()]);
      const publishers = rows.map((row) => ({
        ...row,
        changes: changes.filter((change) => change.board === row.id),
      }));
      return { publishers } satisfies Bare<PublishersAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'put',
      path: '/publishers/:id',
      summary: 'Say whose a publisher is: country, ownership, name. Later imports leave it alone',
      body: word,
      answer: 'PublisherAnswer',
    },
    async ({ params, body: { by: who, note, ...said } }) => {
      const change = await corpus.setPublisher(params.id, said, who, note);
      return { change } satisfies Bare<PublisherAnswer>;
    },
  );
}
