import { readFileSync } from 'node:fs';
import { fileError } from '../intake/failure.ts';

/**
 * A file as text; `-` is standard input.
 * @throws INPUT_NOT_FOUND, INPUT_NOT_READABLE, INPUT_DAMAGED
 */
export function readText(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw fileError(file, error);
  }
}
