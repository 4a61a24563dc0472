import { z } from 'zod';
import { type MediaFigures, mediaFinding } from '../../analysis/index.ts';
import { protagonistsOf } from '../../dossier/gather.ts';
import type { MediaAnswer } from '../api.ts';
import { type ServerContext, summaryOf } from '../context.ts';
import { type Column, csvResponse } from '../csv.ts';
import type { Endpoints } from '../endpoint.ts';
import { namesFor } from '../names.ts';
import { text } from '../schemas.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;

/** Who published how much on a crisis, in what tone and in whose words. */
export function mediaRoutes(endpoints: Endpoints, context: ServerContext): void {
  const { lenses, readings } = context;
  endpoints.add(
    {
      method: 'get',
      path: '/crises/:id/media',
      summary: 'Volume, tone and voices of the media, by outlet, owner and country',
      query: z.object({ towards: text.meta({ description: 'Actors towards whom tone is measured.' }) }),
      formats: ['csv'],
      answer: 'MediaAnswer',
    },
    async ({ params, query, format }) => {
      const rows = await readings.rows(params.id);
      const protagonists = query.towards?.split(',') ?? protagonistsOf(rows.crisis);
      const media = mediaFinding({ ...rows, events: rows.reports, protagonists });
      if (format === 'csv') return csvResponse(`${params.id}-media`, media.outlets, columns(protagonists));
      const countries = media.byCountry.map((one) => one.id).filter((id) => id !== 'unknown');
      const names = namesFor([...protagonists, ...countries], lenses.name);
      const crisis = await summaryOf(context, params.id);
      return { crisis, media, names } satisfies Bare<MediaAnswer>;
    },
  );
}

function columns(protagonists: readonly string[]): Column<MediaFigures>[] {
  return [
    ['outlet', (one) => one.label],
    ['publications', (one) => one.publications],
    ['share', (one) => one.share],
    ['days', (one) => one.days],
    ['first', (one) => one.first],
    ['lag', (one) => one.lag],
    ...protagonists.map(
      (id, i): Column<MediaFigures> => [`tone_${id.toLowerCase()}`, (one) => one.tone[i].value],
    ),
    ['own_words', (one) => one.voices?.own],
    ['own_officials', (one) => one.voices?.ownOfficials],
  ];
}
