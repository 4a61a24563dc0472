/** Words of what stands around the screens: guide, palette, actors, a server that does not answer. */
export const shell = {
  'nav.actors': 'Actors',
  'actors.title': 'Who acts where',
  'actors.note': 'by crises; a crisis opens the response',
  'actors.answer':
    '{count, plural, one {One actor says or does} other {# actors say or do}} something in the crises that are stored. {name} acts in most: {crises}.',
  'actors.find': 'Find',
  'actors.crises': 'Crises',
  'actors.where': 'Where',
  'actors.counts': '{statements} said, {deeds} done',
  'actors.link': '{name} in {title}: {statements} said, {deeds} done',
  'actors.nobody': 'Nobody of that name acts in these crises.',
  'actors.empty': 'Nobody acts yet: no crisis gathers any documents.',
  'palette.command': 'command',
  'palette.board': 'hypotheses',
  'palette.stored': 'stored dossier',
  'palette.theme': 'Change colours: {theme}',
  'palette.print': 'Print this screen',
  'palette.guide': 'Two-minute look',
  'palette.of': '{name}: {title}',
  'offline.text': 'The server does not answer. What is shown was read before; nothing that is typed is lost.',
  'offline.retry': 'Try again',
  'guide.label': 'Guided look',
  'guide.offer': 'New here? In two minutes you see how a figure leads to its sentence.',
  'guide.start': 'Take the look',
  'guide.skip': 'No, thanks',
  'guide.step': '{step} of {steps}',
  'guide.end': 'end',
  'guide.back': 'Back',
  'guide.next': 'Next',
  'guide.done': 'Done',
  'guide.return': 'Return to this step',
  'guide.away': 'You went elsewhere, which is fine. This step waits.',
  'guide.crisis.title': 'The answer first',
  'guide.crisis.text':
    'A crisis begins with what its documents tell: how much was said, how much was done, and by whom most. Every underlined figure opens the rows behind it.',
  'guide.timeline.title': 'Words hollow, deeds filled',
  'guide.timeline.text':
    'Diamonds below the line are hostile, circles above it cooperative. A mark opens its sentences; the strip below narrows the screen to some days.',
  'guide.response.title': 'How far it went',
  'guide.response.text':
    'One actor, channel by channel, on ladders from mild to grave. “Not watchable” is honest: these samples could not have shown it.',
  'guide.rows.title': 'Figures open into rows',
  'guide.rows.text':
    'Each row is an event with who reported it, how sure machine codings of its type were when measured, and its sentence.',
  'guide.reader.title': 'Rows open their sentence',
  'guide.reader.text':
    'The sentence leads into its document. There “e” tells why it was read so, and keys accept, correct or reject it.',
  'guide.compare.title': 'Compared with other crises',
  'guide.compare.text':
    'The same actor elsewhere, on the same clock, with an interval, and a warning where the documents cannot be compared.',
  'guide.own.title': 'Now your own',
  'guide.own.text':
    'Paste an article: it is coded before your eyes and saved only if you want. Then name a crisis that gathers it.',
} as const satisfies Record<string, string>;
