import { createHash } from 'node:crypto';

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export function contentHash(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** The id of a document: the first 16 hexadecimal digits of the hash of its text. */
export function documentId(text: string): string {
  return contentHash(text).slice(0, 16);
}
