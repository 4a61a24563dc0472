import {
  Bookmark,
  Document,
  EndnoteReferenceRun,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Run } from './cite/run.ts';
import { settleDocx } from './docx-bytes.ts';
import { inText } from './in-text.ts';
import { colophon } from './markdown.ts';
import { type Draw, type Picture, pictureOf } from './picture.ts';
import type { CitedSentence, Claim, Dossier, DossierSection, DossierTable } from './types.ts';

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
const BULLET = { bullet: { level: 0 } };

/** Between the margins of an A4 page, CSS pixels. */
const TEXT_WIDTH = 600;
/** One white pixel: what stands for a drawing in programs that show no SVG, where nothing made a PNG of it. */
const BLANK = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAGpYv+QAAAABJRU5ErkJggg==',
  'base64',
);

/**
 * The dossier as a Word file: drawings, headings, tables, an endnote for each cited sentence with a link to its source.
 * The first citation of a sentence is its endnote, later ones link to it. A drawing is an SVG with a PNG for programs
 * that show none; where no PNG can be made, a table tells the same below it.
 * @param draw  how a drawing becomes a PNG; by Chromium when left out
 * @returns the same bytes for the same dossier and Chromium, or none
 */
export async function renderDocx(dossier: Dossier, draw?: Draw): Promise<Uint8Array> {
  const write = new Writer(dossier);
  const pictures = await Promise.all(dossier.figures.map(({ svg }) => pictureOf(svg, draw)));
  const children = [
    heading(dossier.title, HeadingLevel.TITLE),
    new Paragraph({ children: [new TextRun({ text: dossier.headline, bold: true })] }),
    ...dossier.figures.flatMap((figure, i) => drawing(figure, pictures[i], i)),
    ...dossier.sections.flatMap((section) => write.section(section)),
    heading('Method', LEVELS[0]),
    ...dossier.cards.flatMap((card) => [
      heading(card.what, LEVELS[1]),
      new Paragraph(`${card.method} Coverage: ${card.coverage} Limits: ${card.limits.join(' ')}`),
    ]),
    heading('Sources', LEVELS[0]),
    ...dossier.references.map(({ number, entry, docId, restsOn }) => {
      const rest: Run[] = restsOn.length ? [{ text: ' Rests on: ' }, ...restsOn, { text: '.' }] : [];
      const runs = [{ text: `${number}. ` }, ...entry, { text: ` (document ${docId})` }, ...rest];
      return new Paragraph({ children: runs.flatMap((run) => write.run(run)) });
    }),
    new Paragraph({ children: [new TextRun({ text: colophon(dossier), italics: true })] }),
  ];
  const document = new Document({
    title: dossier.title,
    creator: 'Demarche',
    description: dossier.headline,
    endnotes: Object.fromEntries(
      dossier.evidence.map((one) => [one.number, { children: [write.note(one)] }]),
    ),
    sections: [{ children }],
  });
  return settleDocx(await Packer.toBuffer(document), dossier.manifest);
}

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ text, heading: level });

function drawing(
  { id, caption, title, table }: Dossier['figures'][number],
  { svg, png, width, height }: Picture,
  at: number,
): (Paragraph | Table)[] {
  const image = new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    fallback: { type: 'png', data: png ?? BLANK },
    transformation: { width: TEXT_WIDTH, height: Math.round((height * TEXT_WIDTH) / width) },
    altText: { id: String(at + 1), name: id, title, description: `${title}. ${caption}.` },
  });
  const twin = table.rows.map((cells) => cells.map((text) => [new TextRun(text)]));
  return [
    new Paragraph({
      children: [new TextRun({ text: caption, size: 19, color: '5F6166' })],
      keepNext: true,
      spacing: { before: 240, after: 80 },
    }),
    new Paragraph({ children: [image], keepNext: !png }),
    ...(png ? [] : [tableOf(table.head, twin), new Paragraph('')]),
  ];
}

function tableOf(head: readonly string[], rows: readonly ParagraphChild[][][]): Table {
  const cell = (children: ParagraphChild[]) => new TableCell({ children: [new Paragraph({ children })] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: head.map((text) => cell([new TextRun({ text, bold: true })])),
      }),
      ...rows.map((cells) => new TableRow({ children: cells.map(cell) })),
    ],
  });
}

/** Keeps in mind which sentences have their endnote. */
class Writer {
  readonly #dossier: Dossier;
  readonly #noted = new Set<number>();

  constructor(dossier: Dossier) {
    this.#dossier = dossier;
  }

  section({ title, lead, table, claims, prose }: DossierSection): (Paragraph | Table)[] {
    if (prose)
      return prose.map(({ kind, level, runs }) => {
        const children = runs.flatMap((run) => this.run(run));
        if (kind === 'heading') return new Paragraph({ children, heading: LEVELS[Math.min(level, 4) - 2] });
        return new Paragraph({ children, ...(kind === 'item' ? BULLET : {}) });
      });
    return [
      heading(title, LEVELS[0]),
      ...(lead ? [new Paragraph(lead)] : []),
      ...(table ? [this.#table(table), new Paragraph('')] : []),
      ...claims.flatMap((claim) => this.#claim(claim)),
    ];
  }

  #claim({ text, cites, note }: Claim): Paragraph[] {
    const claim = new Paragraph({ children: [new TextRun(text), ...this.#marks(cites)], ...BULLET });
    const aside = note ? [new TextRun({ text: note, italics: true })] : [];
    return note ? [claim, new Paragraph({ children: aside, indent: { left: 720 } })] : [claim];
  }

  #table({ head, rows }: DossierTable): Table {
    return tableOf(
      head,
      rows.map(({ cells }) =>
        cells.map(({ text, cites }) => [new TextRun(text), ...this.#marks(cites ?? [])]),
      ),
    );
  }

  run({ text, strong, emphasis, code, href, cites }: Run): ParagraphChild[] {
    const form = { text, bold: strong, italics: emphasis, ...(code ? { font: 'Courier New' } : {}) };
    const linked = href && /^https?:\/\//i.test(href);
    const told = linked
      ? new ExternalHyperlink({ link: href, children: [new TextRun({ ...form, style: 'Hyperlink' })] })
      : new TextRun(form);
    return [told, ...this.#marks(cites ?? [])];
  }

  #marks(numbers: readonly number[]): ParagraphChild[] {
    const named = inText(numbers, this.#dossier);
    const marks = numbers.flatMap((number, i): ParagraphChild[] => {
      const space = i ? [new TextRun({ text: ' ', superScript: true })] : [];
      return [...space, this.#mark(number)];
    });
    return named ? [new TextRun(` ${named}`), ...marks] : marks;
  }

  #mark(number: number): ParagraphChild {
    const anchor = `s${number}`;
    if (this.#noted.has(number))
      return new InternalHyperlink({
        anchor,
        children: [new TextRun({ text: String(number), superScript: true })],
      });
    this.#noted.add(number);
    return new Bookmark({ id: anchor, children: [new EndnoteReferenceRun(number)] });
  }

  note({ docId, text, start, end, rules }: CitedSentence): Paragraph {
    const reference = this.#dossier.references.find((one) => one.docId === docId);
    const where = ` (document ${docId}, characters ${start}–${end}; ${rules.join(', ')})`;
    const runs: Run[] = [
      { text: ` “${text.replace(/\s+/g, ' ')}” — ` },
      ...(reference?.note ?? []),
      { text: where },
    ];
    return new Paragraph({ children: runs.flatMap((run) => this.run(run)) });
  }
}
