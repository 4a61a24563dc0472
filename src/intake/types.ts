import type { DocumentInput } from '../corpus/document-input.ts';
import type { DemarcheError } from '../errors.ts';
import type { ColumnNames } from './columns.ts';
import type { Format } from './sniff.ts';

export type { DocumentInput, DocumentPublisher, DocumentReference } from '../corpus/document-input.ts';
export type { ColumnNames } from './columns.ts';
export type { Format } from './sniff.ts';

/** What the user says of what is to be read. */
export interface ReadOptions {
  /** Date for documents that state none, `YYYY-MM-DD`. */
  readonly date?: string | null;
  /** Publisher for documents that state none. */
  readonly publisher?: string | null;
  /** Language of all documents, when it is not to be detected. */
  readonly language?: string | null;
  /** Columns of CSV, keys of JSON. */
  readonly columns?: ColumnNames;
  /** Format of all inputs, when it is not to be told from name and content. */
  readonly format?: Format | null;
}

/** How far reading is. Bytes are those on the disk, packed ones packed; the total grows while folders are walked. */
export interface ReadProgress {
  readonly bytesDone: number;
  readonly bytesTotal: number;
  readonly sourcesDone: number;
  readonly sourcesTotal: number;
}

/** One document, or one input or row that could not be read. */
export type ReadResult =
  | { readonly ok: true; readonly document: DocumentInput; readonly progress: ReadProgress }
  | {
      readonly ok: false;
      readonly source: string;
      readonly line: number | null;
      readonly error: DemarcheError;
      readonly progress: ReadProgress;
    };
