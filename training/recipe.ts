/** Options of one run of the native trainer; see `parser/src/main.cpp`. */
type Run = Readonly<Record<string, number>>;

const STUDENT = {
  hidden: 112,
  layers: 3,
  word: 96,
  affix: 96,
  arc: 96,
  label: 64,
  batch: 600,
  mix: 0.7,
} satisfies Run;
const AGAIN = { ...STUDENT, drop: 0.18, rate: 0.0015, noise: 1.5 } satisfies Run;
const TEACHER: Run = { layers: 3, affix: 128, arc: 160, label: 96 };

/**
 * How the weights that ship were made. Two large networks are trained on the treebanks; a small one then learns from
 * their probabilities and the gold trees together. Only development sets were looked at while choosing.
 */
export const RECIPE = {
  /** Treebank files that weights may be trained on: both allow their redistribution. */
  train: ['en_ewt.train', 'en_gum_free.train'],
  /** Scored while training; nothing is learned from them. */
  tuning: ['en_ewt.dev'],
  teachers: {
    'teacher-1': {
      ...TEACHER,
      hidden: 256,
      word: 128,
      drop: 0.33,
      rate: 0.002,
      batch: 700,
      epochs: 20,
      seed: 11,
    },
    'teacher-2': {
      ...TEACHER,
      hidden: 240,
      word: 160,
      drop: 0.36,
      rate: 0.0025,
      batch: 900,
      epochs: 18,
      seed: 12,
    },
  } satisfies Record<string, Run>,
  /**
   * Rounds of the student. One that comes `after` another goes on from where that stands, on fresh copies of the corpus, with
   * it among the teachers. The last two also see composed headlines (so many a copy).
   */
  rounds: {
    student: {
      after: null,
      options: { ...STUDENT, drop: 0.2, rate: 0.003, epochs: 20, copies: 5, seed: 22 },
    },
    again: { after: 'student', options: { ...AGAIN, epochs: 12, copies: 6, seed: 33 } },
    'headlines-1': {
      after: 'again',
      options: { ...AGAIN, epochs: 12, copies: 6, headlines: 3000, seed: 44 },
    },
    'headlines-2': {
      after: 'again',
      options: { ...AGAIN, epochs: 10, copies: 5, headlines: 3000, seed: 55 },
    },
  } satisfies Record<string, { readonly after: string | null; readonly options: Run }>,
  /** Shares of the rounds in the weights that ship. */
  average: { again: 0.1, 'headlines-1': 0.45, 'headlines-2': 0.45 },
} as const;

/** What every run is cut down to when only the way from treebanks to model is tried. */
export const QUICK: Run = { hidden: 32, layers: 1, epochs: 1, copies: 1, headlines: 50 };
