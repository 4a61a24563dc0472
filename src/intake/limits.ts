/** Sizes past which an input is refused with a clear error instead of filling the memory. Bytes unless noted. */

/** The largest single text: a file of plain text, Markdown, HTML or a feed, or one row of JSONL or CSV. */
export const MAX_TEXT_BYTES = 20 * 1024 * 1024;

/** PDF and DOCX carry images and fonts, so the file may be larger than its text. */
export const MAX_BINARY_BYTES = 100 * 1024 * 1024;

/** What a DOCX may unpack to; a few kilobytes of zip can claim gigabytes. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;

/** How much of an input is looked at to tell its format and encoding. */
export const SNIFF_BYTES = 64 * 1024;

/** Elements inside elements. Real news pages stay under 60; past this, tags are dropped and their text kept. */
export const MAX_HTML_DEPTH = 200;

/** Milliseconds for one address, redirects and body included. */
export const FETCH_TIMEOUT_MS = 30_000;
