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
  student: { ...STUDENT, drop: 0.2, rate: 0.003, epochs: 20, copies: 5, seed: 22 } satisfies Run,
  /** The student goes on from where it stands, on fresh copies of the corpus, with itself among its teachers. */
  finish: { ...STUDENT, drop: 0.18, rate: 0.0015, epochs: 12, copies: 6, noise: 1.5, seed: 33 } satisfies Run,
} as const;
