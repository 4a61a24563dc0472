/**
 * What each figure has to reach. News, leads and lines that nobody tuned on are held to the bars of the sets of their
 * kind; a set named alone has bars of its own.
 */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  news: ['news.dev'],
  lines: ['response.dev', 'unseen.lines', 'unseen.later', 'unseen.fourth', 'unseen.kept', 'unseen.kept2'],
  leads: ['ledes.dev', 'leads.own'],
};

const BARS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  news: { 'type F1': 0.62, 'type P': 0.6, 'quad F1': 0.72 },
  lines: { 'type F1': 0.62, 'dyad F1': 0.45, 'source state F1': 0.75, 'said accuracy': 0.93 },
  leads: { 'type F1': 0.45, 'false alarms (at most)': 0.15 },
  'codebook.cameo': { 'type F1': 0.65 },
  'codebook.plover': { 'dyad F1': 0.5, 'source state F1': 0.8 },
  'polnear.dev': {
    'direct recall': 0.95,
    'marked F1': 0.8,
    'marked span and speaker recall': 0.7,
    'speaker precision': 0.9,
  },
  'dse.valid': { 'macro F1': 0.5 },
  actors: { country: 0.85, 'wrong country (at most)': 0.05 },
  principles: { precision: 0.85, recall: 0.6 },
  'votes 68/262': { 'states foretold': 0.8 },
  frames: { predicates: 2500 },
  speed: { 'sentences per CPU-second': 1500 },
};

/** What a figure of a set must reach, or null when nothing is asked of it. */
export function barOf(set: string, figure: string): number | null {
  const kind = Object.keys(KINDS).find((name) => KINDS[name].includes(set)) ?? set;
  return BARS[kind]?.[figure] ?? null;
}

/** Shares of errors, false alarms and counts of failures are better when lower. */
export function lowerIsBetter(figure: string): boolean {
  return /at most|wrong|alarm/i.test(figure);
}
