import type { CrisisFigures, MediaFigures, Reach } from '../analysis/index.ts';
import { named } from '../world/named.ts';
import { articlesFor } from './articles.ts';
import type { Citations } from './citations.ts';
import { list, plural, signed } from './format.ts';
import type { Cell, Claim, DossierInput, DossierSection, DossierTable } from './types.ts';

const MOST_OUTLETS = 15;
const percent = (share: number) => `${Math.round(share * 100)} %`;
const notes = (warnings: readonly string[]): Claim[] => warnings.map((text) => ({ text, cites: [] }));

/** The actor in this crisis and in others, a row a crisis. */
export function comparison({ beside }: DossierInput, cites: Citations): DossierSection | null {
  const found = beside.comparison;
  if (!found) return null;
  const reach = (at: Reach | null | undefined): Cell =>
    at ? { text: `${at.name} (${percent(at.share)})`, cites: [cites.row(at.row)] } : { text: '–' };
  const days = (count: number | null) => (count === null ? '–' : plural(count, 'day'));
  const row = (one: CrisisFigures) => ({
    figure: `compare.${one.crisis}`,
    cells: [
      { text: one.title },
      { text: one.role },
      { text: String(one.lineages) },
      { text: `${one.statements} / ${one.deeds}` },
      { text: days(one.firstWords) },
      reach(one.words),
      reach(one.deedsByChannel[0]),
      { text: one.sayDoGap.value === null ? '–' : signed(one.sayDoGap.value) },
    ],
  });
  const head = [
    'Crisis',
    'Role',
    'Lines',
    'Said / done',
    'First words',
    'Furthest words',
    'Furthest deed',
    'Gap',
  ];
  return {
    id: 'comparison',
    title: 'Beside its other crises',
    lead: found.headline,
    table: { head, rows: found.crises.map(row) },
    claims: notes(found.restraint.warnings),
  };
}

/** What the Security Council could decide, a row a member, and the articles that bear on what happened. */
export function council({ beside, events, name }: DossierInput, cites: Citations): DossierSection | null {
  const found = beside.council;
  if (!found) return null;
  const table: DossierTable = {
    head: ['Member', 'Seat', 'Would vote', 'Because'],
    rows: found.positions.map((one) => ({
      figure: `council.${one.country}`,
      cells: [
        { text: name(one.country) },
        { text: one.permanent ? 'permanent' : 'elected' },
        { text: one.vote ?? 'unknown' },
        { text: one.why, cites: cites.refs(one.evidence) },
      ],
    })),
  };
  return {
    id: 'council',
    title: 'The Security Council',
    lead: found.headline,
    table,
    claims: [
      ...notes(found.outcome.warnings),
      ...articlesFor(found, events).map((one) => ({
        text: `Article ${one.article}: ${one.measure}; ${one.requires}.`.replace(/\.\.$/, '.'),
        cites: [],
      })),
    ],
  };
}

/** Volume and tone of the media by owner and by outlet; only where outlets published, since samples are no publications. */
export function mediaFigures({ beside, name }: DossierInput): DossierSection | null {
  const found = beside.media;
  if (!found?.publications.value) return null;
  const row = (prefix: string) => (one: MediaFigures) => ({
    figure: `media.${prefix}.${one.id}`,
    cells: [
      { text: one.label },
      { text: `${one.publications} (${percent(one.share)})` },
      { text: String(one.days) },
      ...one.tone.map((tone) => ({
        text: tone.value === null ? '–' : `${signed(tone.value)} (${tone.for} for, ${tone.against} against)`,
      })),
      { text: one.voices ? percent(one.voices.own) : '–' },
    ],
  });
  const tone = found.protagonists.map((id) => `Tone to ${named(name(id))}`);
  return {
    id: 'media-figures',
    title: 'The media',
    lead: `${plural(found.publications.value, 'publication')}, copies included.`,
    table: {
      head: ['By owner, then by outlet', 'Publications', 'Days', ...tone, 'Own words'],
      rows: [
        ...found.byOwnership.map(row('owner')),
        ...found.outlets.slice(0, MOST_OUTLETS).map(row('outlet')),
      ],
    },
    claims: notes(found.publications.warnings),
  };
}

/** What the dossier cannot know: where silence could not be heard, what its figures do not bear. */
export function unknown(input: DossierInput): DossierSection {
  const { profile, beside, events } = input;
  const proposed = profile.events.filter((event) => event.review === 'proposed').length;
  const deaf = profile.channels
    .filter((one) => one.absence?.kind === 'not-watchable')
    .map((one) => one.channel);
  const missed = profile.channels.flatMap((one) =>
    one.absence && 'missed' in one.absence ? [one.absence.sentence] : [],
  );
  const silent = beside.council?.positions.filter((one) => one.vote === null).length ?? 0;
  const texts = [
    ...profile.coverage.warnings,
    deaf.length
      ? `Whether there was an act in the ${list(deaf)} ${deaf.length === 1 ? 'channel' : 'channels'}: these documents could hardly have shown one.`
      : '',
    ...missed,
    ...(beside.comparison?.restraint.warnings ?? []),
    silent ? `How ${plural(silent, 'member')} of the Security Council would vote.` : '',
    proposed
      ? `Whether each coding is right: ${proposed} of ${plural(profile.events.length, 'event')} of the actor rest on the engine’s reading alone; open the sentence.`
      : '',
    events.length
      ? 'What no gathered document tells, and why anybody acted as told: reasons are no rows.'
      : '',
  ].filter(Boolean);
  return {
    id: 'unknown',
    title: 'What this cannot know',
    lead: null,
    claims: [...new Set(texts)].map((text) => ({ text, cites: [] })),
  };
}
