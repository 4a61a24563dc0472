import type { CrisisDefinition } from '../../../src/server/api.ts';

/** The form's fields, all of them text. Actors are ids, separated by commas or spaces. */
export interface Draft {
  title: string;
  summary: string;
  date: string;
  from: string;
  to: string;
  intervener: string;
  target: string;
  words: string;
  actors: string;
  actorsMode: 'any' | 'all';
  samples: 'true' | 'false' | 'only';
}

export const EMPTY_DRAFT: Draft = {
  title: '',
  summary: '',
  date: '',
  from: '',
  to: '',
  intervener: '',
  target: '',
  words: '',
  actors: '',
  actorsMode: 'any',
  samples: 'true',
};

/** A new crisis that begins with what an address says of it: `?title=…&date=…&samples=false`. */
export function draftFrom(search: URLSearchParams): Draft {
  const given = Object.keys(EMPTY_DRAFT).flatMap((key) => (search.has(key) ? [[key, search.get(key)!]] : []));
  return { ...EMPTY_DRAFT, ...Object.fromEntries(given) };
}

/** What of the dates cannot be; null: nothing. A crisis may well begin with events before the day that set it off. */
export function windowTrouble({ date, from, to }: Draft): 'ends' | 'before' | 'after' | null {
  if (from && to && from > to) return 'ends';
  if (date && from && date < from) return 'before';
  return date && to && date > to ? 'after' : null;
}

/** Ids in a field of actors. */
export const actorIds = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

/** `Capture of Nicolás Maduro` → `capture-of-nicolas-maduro`. */
export function slug(title: string): string {
  const plain = title.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

/** What the API stores. Of a crisis that is edited, what the form does not show is kept. */
export function toDefinition(draft: Draft, before: CrisisDefinition | null): CrisisDefinition {
  const roles: Record<string, readonly string[]> = { ...before?.roles };
  for (const role of ['intervener', 'target'] as const) {
    if (actorIds(draft[role]).length) roles[role] = actorIds(draft[role]);
    else delete roles[role];
  }
  return {
    id: before?.id ?? slug(draft.title),
    title: draft.title.trim(),
    trigger: {
      date: draft.date || null,
      actor: actorIds(draft.intervener)[0] ?? null,
      target: actorIds(draft.target)[0] ?? null,
      summary: draft.summary.trim(),
    },
    from: draft.from || null,
    to: draft.to || null,
    roles,
    query: {
      from: before?.query.from ?? null,
      to: before?.query.to ?? null,
      words: draft.words.trim() || null,
      actors: actorIds(draft.actors),
      actorsMode: draft.actorsMode,
      include: before?.query.include ?? [],
      exclude: before?.query.exclude ?? [],
      samples: draft.samples === 'only' ? 'only' : draft.samples === 'true',
    },
    sample: before?.sample ?? false,
  };
}

export function toDraft(crisis: CrisisDefinition): Draft {
  return {
    title: crisis.title,
    summary: crisis.trigger.summary,
    date: crisis.trigger.date ?? '',
    from: crisis.from ?? '',
    to: crisis.to ?? '',
    intervener: (crisis.roles.intervener ?? []).join(', '),
    target: (crisis.roles.target ?? []).join(', '),
    words: crisis.query.words ?? '',
    actors: crisis.query.actors.join(', '),
    actorsMode: crisis.query.actorsMode,
    samples: String(crisis.query.samples) as Draft['samples'],
  };
}
