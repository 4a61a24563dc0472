import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { asDemarcheError, CATALOGUE, type CatalogueEntry, DemarcheError, type ErrorCode } from './errors.ts';

const docs = readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8');
const entries = Object.entries(CATALOGUE) as [ErrorCode, CatalogueEntry][];

describe('the error catalogue', () => {
  it('has the same codes as docs/errors.md, each once', () => {
    const headings = [...docs.matchAll(/^### (.+)$/gm)].map((match) => match[1]);
    expect(headings.toSorted()).toEqual(entries.map(([code]) => code).toSorted());
  });

  it.each(entries)('%s: docs give its status, exit code and message, and say what to do', (code, entry) => {
    const section = docs.split(/^### /m).find((part) => part.startsWith(`${code}\n`))!;
    expect(section).toContain(`Status ${entry.status}, exit code ${entry.exit}: \`${entry.message}\``);
    const advice = section.split('\n').slice(4).join(' ').trim();
    expect(advice.length).toBeGreaterThan(30);
  });

  it('fills the placeholders and keeps the cause', () => {
    const cause = new Error('ENOSPC');
    const error = new DemarcheError('DISK_FULL', { folder: '/data' }, { cause });
    expect(error.message).toBe('The disk that holds /data is full.');
    expect(error).toMatchObject({ code: 'DISK_FULL', status: 507, exit: 5, cause });
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      error: { code: 'DISK_FULL', status: 507, message: error.message, docs: 'docs/errors.md#disk_full' },
    });
  });

  it('wraps what is not of the catalogue, and only that', () => {
    const own = new DemarcheError('INPUT_EMPTY', { input: 'a.txt' });
    expect(asDemarcheError(own)).toBe(own);
    expect(asDemarcheError(new TypeError('x is undefined'))).toMatchObject({
      code: 'INTERNAL',
      message: 'Something went wrong inside Demarche: x is undefined',
    });
  });
});
