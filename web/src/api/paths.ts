/** Paths of screens and of the API, in one place. A screen's API answer stands at `/api` + its path. */
type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** `path?a=b`, leaving out what is empty. */
export function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    if (value !== null && value !== undefined && value !== '' && value !== false)
      search.set(key, String(value));
  const text = search.toString();
  return text ? `${path}${path.includes('?') ? '&' : '?'}${text}` : path;
}

const enc = encodeURIComponent;
export const crisisPath = (id: string) => `/crises/${enc(id)}`;
export const actorPath = (crisis: string, actor: string) => `/crises/${enc(crisis)}/actors/${enc(actor)}`;
/** `actor` null: the most active one. */
export const dossierPath = (crisis: string, actor: string | null) =>
  withQuery(`/crises/${enc(crisis)}/dossier`, { actor });
/** `others`: ids of the crises to compare with; null: all. */
export const comparePath = (crisis: string, actor: string | null, others: readonly string[] | null = null) =>
  actor === null
    ? `/crises/${enc(crisis)}/compare`
    : // With no other crisis chosen the one at hand is named, since naming none means all.
      withQuery(`${actorPath(crisis, actor)}/compare`, { with: others && (others.join(',') || crisis) });
export const flowsPath = (crisis: string, view: 'matrix' | 'map' | 'network', query: Query = {}) =>
  withQuery(`/crises/${enc(crisis)}/${view}`, query);
export const alignmentPath = (crisis: string, query: Query = {}) =>
  withQuery(`/crises/${enc(crisis)}/alignment`, query);
/** `actor` may be a group, RU,CN; null: the most active one. */
export const consistencyPath = (crisis: string, actor: string | null, query: Query = {}) =>
  withQuery(
    actor === null ? `/crises/${enc(crisis)}/consistency` : `${actorPath(crisis, actor)}/consistency`,
    query,
  );
export const storedDossierPath = (id: string) => `/dossiers/${enc(id)}`;
export const councilPath = (crisis: string, query: Query = {}) =>
  withQuery(`/crises/${enc(crisis)}/council`, query);
export const mediaPath = (crisis: string) => `/crises/${enc(crisis)}/media`;
/** All boards of hypotheses, or those on one crisis. */
export const hypothesesPath = (crisis: string | null = null) => withQuery('/hypotheses', { crisis });
export const boardPath = (board: string, query: Query = {}) => withQuery(`/hypotheses/${enc(board)}`, query);
/** All scenarios, or those of one crisis. */
export const scenariosPath = (crisis: string | null = null) => withQuery('/scenarios', { crisis });
export const scenarioPath = (scenario: string, query: Query = {}) =>
  withQuery(`/scenarios/${enc(scenario)}`, query);
export const scoresPath = () => '/scenarios/scores';
export const sentencePath = (id: string, from: number) =>
  withQuery(`/documents/${enc(id)}`, { from: String(from) });
export const documentPath = (id: string, at?: string) => withQuery(`/documents/${enc(id)}`, { at });
export const sentenceApi = (id: string, sentence: number) =>
  `/api/documents/${enc(id)}/sentences/${sentence}`;
export const documentApi = (id: string) => `/api/documents/${enc(id)}`;
/** The review of a crisis: what is decided of its codings, and what is next. */
export const reviewPath = (crisis: string) => `/crises/${enc(crisis)}/review`;
export const queueApi = (crisis: string) => `/api/crises/${enc(crisis)}/queue`;
/** A coding in the reader, walked as part of the review of a crisis. */
export const queuedPath = (crisis: string, id: string, at: string) =>
  withQuery(`/documents/${enc(id)}`, { at, queue: crisis });
