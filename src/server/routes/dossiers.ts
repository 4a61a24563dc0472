import { z } from 'zod';
import { citationStyle, STYLE_NAMES } from '../../dossier/cite/style.ts';
import { definitionFrom, definitionSchema } from '../../dossier/definition.ts';
import {
  dossierOfDefinition,
  proseChecked,
  saveVersion,
  storedVersions,
  TEMPLATE_NAMES,
  templateOf,
  verifyVersion,
  type Workshop,
} from '../../dossier/index.ts';
import { FIGURES } from '../../dossier/live-figures.ts';
import { SECTION_NAMES } from '../../dossier/section-list.ts';
import { asDemarcheError } from '../../errors.ts';
import type {
  DossierPartsAnswer,
  DossierPreviewAnswer,
  DossierRemovedAnswer,
  DossierSavedAnswer,
  DossiersAnswer,
  DossierVerifyAnswer,
  DossierVersionsAnswer,
  ProseCheckAnswer,
  StoredDossierAnswer,
} from '../api.ts';
import type { ServerContext } from '../context.ts';
import { DOSSIER_FORMATS, dossierFile } from '../dossier-file.ts';
import type { Endpoints } from '../endpoint.ts';
import { failureOf } from '../failure.ts';
import { namesFor } from '../names.ts';
import { boardId, by, text, yesNo } from '../schemas.ts';

type Bare<Answer> = Omit<Answer, 'ok'>;

const definition = definitionSchema;
const saved = { definition, by, note: text };
const after = z
  .uuid()
  .optional()
  .meta({ description: 'The version that was edited; refused when there is a later one.' });
const { crisis, actor, others, style } = definition.shape;

/** Dossiers that are stored: definitions, their versions, what they say now and what no longer holds. */
export function dossierRoutes(endpoints: Endpoints, { corpus, engine, readings }: ServerContext): void {
  const shop: Workshop = { corpus, engine, read: (id) => readings.rows(id) };

  endpoints.add(
    {
      method: 'get',
      path: '/dossier-parts',
      summary: 'What a dossier may consist of: sections, live figures, citation styles, templates',
      answer: 'DossierPartsAnswer',
    },
    () =>
      ({
        sections: SECTION_NAMES,
        figures: Object.entries(FIGURES).map(([name, { what }]) => ({ name, what })),
        styles: STYLE_NAMES.map((id) => ({ id, name: citationStyle(id).name })),
        templates: TEMPLATE_NAMES.map((name) => ({ name, definition: templateOf(name) })),
      }) satisfies Bare<DossierPartsAnswer>,
  );

  endpoints.add(
    {
      method: 'get',
      path: '/dossiers',
      summary: 'All stored dossiers, with who saved each last',
      query: z.object({ crisis: text }),
      answer: 'DossiersAnswer',
    },
    async ({ query }) => {
      const all = (await corpus.dossiers()).map(({ definition: { title, crisis, actor }, ...rest }) => {
        return { ...rest, title, crisis, actor };
      });
      const dossiers = all.filter((one) => !query.crisis || one.crisis === query.crisis);
      const names = namesFor(
        dossiers.flatMap(({ actor }) => actor ?? []),
        (id) => engine.world.actor(id).name,
      );
      return { dossiers, names } satisfies Bare<DossiersAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'post',
      path: '/dossiers',
      summary: 'Store a dossier: its first version, with what it says now',
      body: z.object({ id: boardId, ...saved }),
      answer: 'DossierSavedAnswer',
    },
    async ({ body: { id, definition, ...made } }) => {
      const stored = await saveVersion(shop, id, definitionFrom(definition), { ...made, create: true });
      return { stored } satisfies Bare<DossierSavedAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'post',
      path: '/dossiers/preview',
      summary: 'A dossier as a definition would make it; nothing is stored',
      body: z.object({ definition }),
      answer: 'DossierPreviewAnswer',
    },
    async ({ body }) => {
      const dossier = await dossierOfDefinition(shop, definitionFrom(body.definition));
      return { dossier } satisfies Bare<DossierPreviewAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'post',
      path: '/dossiers/check',
      summary: 'Prose as it is typed: what its live figures and citations say now, and what is wrong where',
      body: z.object({ prose: z.string().max(100_000), crisis, actor, others, style }),
      answer: 'ProseCheckAnswer',
    },
    async ({ body: { prose, ...around } }) =>
      (await proseChecked(shop, prose, around)) satisfies Bare<ProseCheckAnswer>,
  );

  endpoints.add(
    {
      method: 'get',
      path: '/dossiers/:dossier',
      summary: 'A stored dossier: its definition and what it says now (.md, .html, .docx and .pdf are files)',
      query: z.object({ download: yesNo }),
      formats: DOSSIER_FORMATS,
      answer: 'StoredDossierAnswer',
    },
    async ({ params, query, format }) => {
      const stored = await corpus.dossier(params.dossier);
      const made = dossierOfDefinition(shop, stored.definition);
      if (format !== 'json' && format !== 'csv')
        return dossierFile(await made, format, stored.id, query.download === 'yes');
      return made.then(
        (dossier) => ({ stored, dossier, problem: null }) satisfies Bare<StoredDossierAnswer>,
        (error) => {
          const problem = failureOf(asDemarcheError(error)).error;
          if (problem.code === 'INTERNAL') throw error;
          return { stored, dossier: null, problem } satisfies Bare<StoredDossierAnswer>;
        },
      );
    },
  );

  endpoints.add(
    {
      method: 'put',
      path: '/dossiers/:dossier',
      summary: 'Save a version of a dossier, with what it says now',
      body: z.object({ ...saved, after }),
      answer: 'DossierSavedAnswer',
    },
    async ({ params, body: { definition, ...made } }) => {
      const stored = await saveVersion(shop, params.dossier, definitionFrom(definition), made);
      return { stored } satisfies Bare<DossierSavedAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'delete',
      path: '/dossiers/:dossier',
      summary: 'Remove a dossier; its versions stay readable',
      query: z.object({ by }),
      answer: 'DossierRemovedAnswer',
    },
    async ({ params, query }) => {
      await corpus.saveDossier(params.dossier, { what: 'removal' }, query);
      return { removed: params.dossier } satisfies Bare<DossierRemovedAnswer>;
    },
  );

  endpoints.add(
    {
      method: 'get',
      path: '/dossiers/:dossier/versions',
      summary: 'Every saved version, with who, when, and what it changed; those of a removed dossier too',
      answer: 'DossierVersionsAnswer',
    },
    async ({ params }) =>
      ({ versions: await storedVersions(corpus, params.dossier) }) satisfies Bare<DossierVersionsAnswer>,
  );

  endpoints.add(
    {
      method: 'get',
      path: '/dossiers/:dossier/verify',
      summary: 'What no longer holds of what a version said when it was saved, and why',
      query: z.object({
        version: text.meta({ description: 'Id of a version; the last one when left out.' }),
      }),
      answer: 'DossierVerifyAnswer',
    },
    async ({ params, query }) =>
      (await verifyVersion(shop, params.dossier, query.version)) satisfies Bare<DossierVerifyAnswer>,
  );
}
