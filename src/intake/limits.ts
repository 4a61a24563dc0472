/** Sizes past which an input is refused with a clear error instead of filling the memory. Bytes unless noted. */

/** The largest single text: a file of plain text, Markdown, HTML or a feed, or one row of JSONL or CSV. */
export const MAX_TEXT_BYTES = 20 * 1024 * 1024;

/** PDF and DOCX carry images and fonts, so the file may be larger than its text. */
export const MAX_BINARY_BYTES = 100 * 1024 * 1024;

/** What a DOCX may unpack to; a few kilobytes of zip can claim gigabytes. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;

/** How much of an input is looked at to tell its format and encoding. */
export const SNIFF_BYTES = 64 * 1024;

/** Elements inside elements; of 218 real news pages none goes past 51. Deeper tags are dropped, their text is kept. */
export const MAX_HTML_DEPTH = 80;

/** Lists and tables inside each other: the time to find the article grows with the cube of this. */
export const MAX_LIST_DEPTH = 12;

/** Pages with more elements are taken whole: finding the article would take minutes. */
export const MAX_ELEMENTS = 30_000;

/** Pages with more tags and entities are not made a tree of, which would take a kilobyte of memory for each. */
export const MAX_NODES = 150_000;

/** Milliseconds for one address, redirects and body included. */
export const FETCH_TIMEOUT_MS = 30_000;
