/** What one UTF-16 unit is to the tokeniser. */
export const BLANK = 1;
export const LETTER = 2;
export const DIGIT = 3;
export const SYMBOL = 4;

const kinds = new Uint8Array(0x10000);

function classify(code: number): number {
  const char = String.fromCharCode(code);
  // Control and invisible format characters separate tokens like blanks do; a soft hyphen or a zero-width
  // joiner stands inside words and stays there.
  if (/[\s\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u.test(char)) return BLANK;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  if (/[\p{L}\p{M}\p{N}_\u00ad\u200c\u200d]/u.test(char)) return LETTER;
  return SYMBOL;
}

/** Kind of the UTF-16 unit at an offset; both halves of a supplementary letter count as letters. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const known = kinds[code];
  if (known) return known;
  if (code >= 0xd800 && code <= 0xdfff) return pairKind(text, at, code);
  return (kinds[code] = classify(code));
}

function pairKind(text: string, at: number, code: number): number {
  const point = code < 0xdc00 ? text.codePointAt(at) : at > 0 ? text.codePointAt(at - 1) : code;
  if (point === undefined || point < 0x10000) return SYMBOL;
  return /[\p{L}\p{M}\p{N}]/u.test(String.fromCodePoint(point)) ? LETTER : SYMBOL;
}

/** Letter or digit. */
export function isWord(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind === LETTER || kind === DIGIT;
}

export function isUpper(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 65 && code <= 90;
  return kindAt(text, at) === LETTER && /\p{Lu}/u.test(text[at]);
}

export function isLower(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code >= 97 && code <= 122;
  return kindAt(text, at) === LETTER && /\p{Ll}/u.test(text[at]);
}

/** Straight, curly or grave apostrophe. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x60 || code === 0x2bc;
}

/** Marks that close what a sentence opened: quotation marks and brackets. */
export function isCloser(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x27 ||
    code === 0x29 ||
    code === 0x5d ||
    code === 0x7d ||
    code === 0x2019 ||
    code === 0x201d ||
    code === 0xbb ||
    code === 0x203a
  );
}
