/** A screen to be pictured: its path, and what to do before the picture is taken. */
export interface Screen {
  readonly name: string;
  /** What the screen answers, for the contact sheet. */
  readonly caption: string;
  readonly path: string;
  /** Over a crisis that is invented for it. */
  readonly invented?: boolean;
  /** Keys pressed once the screen stands. */
  readonly keys?: readonly string[];
}

const crisis = '/crises/venezuela-2026';
const russia = `${crisis}/actors/RU`;

/** Every screen, in the order in which an analyst meets them. `document` is the id of a document to be read. */
export function screensOf(document: string): readonly Screen[] {
  return [
    { name: 'crises', caption: 'Which cases are there', path: '/' },
    { name: 'palette', caption: 'Find anything', path: '/', keys: ['Control+k', ...'russia'] },
    { name: 'shortcuts', caption: 'All keys', path: '/', keys: ['?'] },
    { name: 'crisis', caption: 'Who said and did what, by day', path: crisis },
    {
      name: 'crisis-days',
      caption: 'Four days, by channel',
      path: `${crisis}?window=2026-01-03..2026-01-06&lanes=channel`,
    },
    { name: 'crisis-table', caption: 'The timeline as a table', path: `${crisis}?as=table` },
    { name: 'crisis-rows', caption: 'The rows behind a figure', path: `${crisis}?rows=done` },
    { name: 'crisis-form', caption: 'Which documents the query gathers', path: `${crisis}/edit` },
    { name: 'matrix', caption: 'Who to whom', path: `/crises/gaza-2023/matrix?source=IL&target=PS` },
    { name: 'map', caption: 'Who to whom, on the map', path: '/crises/gaza-2023/map' },
    { name: 'network', caption: 'Who to whom, as a network', path: '/crises/gaza-2023/network?source=IL' },
    { name: 'response', caption: 'How far one actor went', path: russia },
    { name: 'compare', caption: 'How far it went elsewhere', path: `${russia}/compare` },
    { name: 'alignment', caption: 'Who takes the same line', path: '/crises/ukraine-2022/alignment?as=CN' },
    {
      name: 'consistency',
      caption: 'One principle in several crises',
      path: `${russia}/consistency?principle=sovereignty&beside=crimea-2014`,
    },
    { name: 'council', caption: 'What the Security Council could decide', path: `${crisis}/council?yes=FR` },
    {
      name: 'media',
      caption: 'Who published how much, in what tone',
      path: '/crises/media-test/media',
      invented: true,
    },
    { name: 'review', caption: 'What is decided, where to go on', path: `${crisis}/review` },
    { name: 'dossier', caption: 'The same, cited, to read and print', path: `${crisis}/dossier?actor=RU` },
    {
      name: 'reader',
      caption: 'The text, its codings, their review',
      path: `/documents/${document}?at=event:1`,
    },
    { name: 'documents', caption: 'What is in the corpus', path: '/documents?q=sanctions' },
    { name: 'actors', caption: 'Who acts in which crises', path: '/actors' },
    { name: 'publishers', caption: 'Whose outlets these are', path: '/publishers' },
    { name: 'hypotheses', caption: 'Boards of hypotheses', path: '/hypotheses' },
    {
      name: 'board',
      caption: 'Which explanation has least against it',
      path: '/hypotheses/words-over-venezuela',
    },
    { name: 'scenarios', caption: 'What is expected', path: '/scenarios' },
    { name: 'scenario', caption: 'What of it appeared', path: '/scenarios/beyond-words' },
    {
      name: 'scores',
      caption: 'How good the forecasts were',
      path: '/scenarios/scores?crisis=venezuela-2026',
    },
    { name: 'dossiers', caption: 'Dossiers that analysts write', path: '/dossiers' },
    { name: 'dossier-editor', caption: 'Prose with live figures', path: '/dossiers/words-not-deeds' },
    { name: 'add', caption: 'Files, text, a link', path: '/add' },
    { name: 'add-text', caption: 'Pasted text, coded before it is saved', path: '/add?by=text' },
    {
      name: 'who',
      caption: 'What a phrase means at a date, and why',
      path: '/who?phrase=Moscow&date=2026-01-04',
    },
    { name: 'nowhere', caption: 'What does not exist', path: '/nowhere' },
  ];
}
