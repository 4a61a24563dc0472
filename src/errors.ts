/**
 * The one catalogue of errors that a user can meet. Code, HTTP answer, exit code and `docs/errors.md` agree by test.
 * No Node API here: every folder may import it, the ones that run in a browser too.
 */

/** One kind of error. `message` is a template: `{name}` is replaced by the value given to `DemarcheError`. */
export interface CatalogueEntry {
  /** HTTP status of the answer. */
  readonly status: number;
  /** Exit code of the command: 1 our fault, 2 usage, 3 input, 4 not found, 5 database or disk. */
  readonly exit: 1 | 2 | 3 | 4 | 5;
  readonly message: string;
}

export const CATALOGUE = {
  USAGE: { status: 400, exit: 2, message: '{reason}' },
  INTERNAL: { status: 500, exit: 1, message: 'Something went wrong inside Demarche: {reason}' },

  INPUT_EMPTY: { status: 422, exit: 3, message: '{input} is empty.' },
  INPUT_NO_TEXT: { status: 422, exit: 3, message: '{input} holds no readable text.' },
  INPUT_BINARY: { status: 415, exit: 3, message: '{input} is a binary file, not text.' },
  INPUT_TOO_LARGE: { status: 413, exit: 3, message: '{input} is too large: {size}, the limit is {limit}.' },
  INPUT_ENCODING: { status: 422, exit: 3, message: '{input} is in an encoding that cannot be told or read.' },
  INPUT_ROW_BROKEN: { status: 422, exit: 3, message: '{input}, row {row}: {reason}' },
  INPUT_COLUMN_MISSING: {
    status: 422,
    exit: 3,
    message: '{input} has no column "{column}". It has: {columns}.',
  },
  INPUT_DAMAGED: { status: 422, exit: 3, message: '{input} cannot be opened as {format}: {reason}' },
  INPUT_NOT_READABLE: { status: 403, exit: 3, message: '{input} cannot be read: permission denied.' },
  INPUT_NOT_FOUND: { status: 404, exit: 3, message: '{input} does not exist.' },
  INPUT_FORMAT_UNKNOWN: {
    status: 415,
    exit: 3,
    message: '{input} is in a format that Demarche does not read.',
  },
  INPUT_FETCH_FAILED: { status: 502, exit: 3, message: '{input} could not be fetched: {reason}' },
  DATE_INVALID: { status: 400, exit: 2, message: '"{value}" is not a date of the form YYYY-MM-DD.' },
  QUERY_INVALID: { status: 400, exit: 2, message: 'The query cannot be read: {reason}' },

  DOCUMENT_UNKNOWN: { status: 404, exit: 4, message: 'No document "{id}" in the corpus.' },
  CRISIS_UNKNOWN: { status: 404, exit: 4, message: 'No crisis "{id}". {known}' },
  CRISIS_EXISTS: { status: 409, exit: 2, message: 'There is a crisis "{id}" already.' },
  CRISIS_INVALID: { status: 422, exit: 2, message: 'The crisis is not complete: {reason}' },
  EVENT_UNKNOWN: { status: 404, exit: 4, message: 'No event of the crisis is told by "{id}".' },
  ACTOR_UNKNOWN: { status: 404, exit: 4, message: 'No actor "{id}" is known. {known}' },
  PUBLISHER_UNKNOWN: { status: 404, exit: 4, message: 'No publisher "{id}" in the corpus.' },
  REVIEW_UNKNOWN: { status: 404, exit: 4, message: 'No decision "{id}" to undo.' },
  REVIEW_INVALID: { status: 422, exit: 2, message: 'The decision cannot be stored: {reason}' },
  BOARD_UNKNOWN: { status: 404, exit: 4, message: 'No {what} "{id}". {known}' },
  BOARD_EXISTS: { status: 409, exit: 2, message: 'There is a {what} "{id}" already.' },
  BOARD_INVALID: { status: 422, exit: 2, message: 'The change cannot be stored: {reason}' },

  DOSSIER_INVALID: { status: 422, exit: 3, message: 'The dossier cannot be made: {reason}' },
  DOSSIER_PLACEHOLDER_UNKNOWN: {
    status: 422,
    exit: 3,
    message: 'There is no figure "{name}" for a dossier. There are: {known}.',
  },
  DOSSIER_SAVED_SINCE: {
    status: 409,
    exit: 2,
    message: 'The dossier "{id}" was saved by {by} at {at}, after the version that you edited.',
  },
  DOSSIER_CITATION_UNKNOWN: {
    status: 422,
    exit: 3,
    message: 'No sentence of the corpus stands at {place}.',
  },
  DOSSIER_UNREADABLE: {
    status: 422,
    exit: 3,
    message: '{input} carries nothing by which a dossier could be verified.',
  },
  CHROMIUM_MISSING: {
    status: 501,
    exit: 1,
    message: 'No Chromium was found to print with. Install Chromium or Chrome, or set CHROMIUM to its path.',
  },
  PRINT_FAILED: { status: 500, exit: 1, message: 'Chromium did not print the dossier: {reason}' },

  DATABASE_UNREACHABLE: { status: 503, exit: 5, message: 'The database does not answer: {reason}' },
  DATABASE_TOO_OLD: {
    status: 503,
    exit: 5,
    message: 'The database is PostgreSQL {version}; Demarche needs {needed} or newer.',
  },
  DATABASE_NEWER: {
    status: 503,
    exit: 5,
    message: 'The corpus was last opened by a newer Demarche (schema {found}, this one knows {known}).',
  },
  DATABASE_LOST: { status: 503, exit: 5, message: 'The connection to the database broke off: {reason}' },
  DATABASE_NOT_STARTED: { status: 503, exit: 5, message: 'The private PostgreSQL did not start: {reason}' },
  DATABASE_BINARIES_MISSING: {
    status: 503,
    exit: 5,
    message: 'The PostgreSQL binaries for {platform} are not installed.',
  },
  DATABASE_LIBRARIES_MISSING: {
    status: 503,
    exit: 5,
    message: 'PostgreSQL lacks a shared library: {library}.',
  },
  DATABASE_NO_USER: {
    status: 503,
    exit: 5,
    message: 'PostgreSQL refuses to run as root, and no other user was found to run it as.',
  },
  DISK_FULL: { status: 507, exit: 5, message: 'The disk that holds {folder} is full.' },
  DATA_FOLDER_NOT_WRITABLE: { status: 500, exit: 5, message: 'The data folder {folder} cannot be written.' },
  DATA_FOLDER_UNREACHABLE: {
    status: 500,
    exit: 5,
    message: 'The user "{user}", who runs PostgreSQL for root, cannot reach the data folder {folder}.',
  },
  DATA_FOLDER_BUSY: { status: 503, exit: 5, message: 'The data folder {folder} is in use: {reason}' },

  MODEL_MISSING: { status: 500, exit: 1, message: 'The language model {file} is not there.' },
  MODEL_DAMAGED: { status: 500, exit: 1, message: 'The language model {file} cannot be read: {reason}' },
  TABLE_BROKEN: { status: 500, exit: 1, message: 'Table {table}, line {line}: {reason}' },
  OUTPUT_NOT_WRITABLE: { status: 500, exit: 2, message: '{file} cannot be written: {reason}' },

  PORT_TAKEN: { status: 500, exit: 2, message: 'Port {port} is taken by another program.' },
  PASSWORD_REQUIRED: {
    status: 500,
    exit: 2,
    message: 'To listen on {host}, beyond this machine, a password must be set.',
  },
  UNAUTHORIZED: { status: 401, exit: 2, message: 'A password is needed.' },
  ORIGIN_REFUSED: { status: 403, exit: 2, message: 'A page of another site may not change the corpus.' },
  ROUTE_UNKNOWN: { status: 404, exit: 4, message: 'Nothing is served at {path}.' },
} as const satisfies Record<string, CatalogueEntry>;

export type ErrorCode = keyof typeof CATALOGUE;

/** The JSON that the server answers and `--json` prints for an error. */
export interface ErrorBody {
  readonly error: {
    readonly code: ErrorCode;
    readonly status: number;
    readonly message: string;
    readonly docs: string;
  };
}

/** Where an error is explained, relative to the root of the repository: `docs/errors.md#disk_full`. */
export function docsAnchor(code: ErrorCode): string {
  return `docs/errors.md#${code.toLowerCase()}`;
}

/**
 * An error out of the catalogue.
 * @param code  which error
 * @param values  what fills the placeholders of its message; a placeholder without a value becomes empty
 * @param options  `cause`: the error underneath
 */
export class DemarcheError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly exit: number;
  readonly docs: string;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, values: Record<string, string | number> = {}, options?: { cause?: unknown }) {
    super(fill(CATALOGUE[code].message, values), options);
    this.name = 'DemarcheError';
    this.code = code;
    this.status = CATALOGUE[code].status;
    this.exit = CATALOGUE[code].exit;
    this.docs = docsAnchor(code);
    this.values = values;
  }

  toJSON(): ErrorBody {
    return { error: { code: this.code, status: this.status, message: this.message, docs: this.docs } };
  }
}

/** Any thrown thing as an error of the catalogue: one of ours stays itself, the rest becomes `INTERNAL`. */
export function asDemarcheError(thrown: unknown): DemarcheError {
  if (thrown instanceof DemarcheError) return thrown;
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new DemarcheError('INTERNAL', { reason }, { cause: thrown });
}

function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '')).trim();
}
